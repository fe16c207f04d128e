package io.github.nnmaven.corpus.optimize;

import java.util.Arrays;

/** Everything goes into arrays that the caller brings. */
public final class Filled {
    private Filled() {}

    public static void model(double[] p, double[] out) {
        for (int i = 0; i < 4; i++) {
            out[i] = Math.sin(p[0] * i) + p[1] * p[1] * i;
        }
    }

    public static void jacobian(double[] p, double[] flat) {
        for (int i = 0; i < 4; i++) {
            flat[2 * i] = i * Math.cos(p[0] * i);
            flat[2 * i + 1] = 2 * p[1] * i;
        }
    }

    /** The last row is not written. */
    public static void shortJacobian(double[] p, double[] flat) {
        for (int i = 0; i < 3; i++) {
            flat[2 * i] = i * Math.cos(p[0] * i);
            flat[2 * i + 1] = 2 * p[1] * i;
        }
    }

    public static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * a[i] * b[i];
        }
        return s;
    }

    public static void gradients(double[] a, double[] b, double[] da, double[] db) {
        for (int i = 0; i < a.length; i++) {
            da[i] = 2 * a[i] * b[i];
            db[i] = a[i] * a[i];
        }
    }

    public static void gradientsSwapped(double[] a, double[] b, double[] da, double[] db) {
        gradients(a, b, db, da);
    }

    public static void gradient(double[] a, double[] b, double[] da) {
        gradients(a, b, da, new double[b.length]);
    }

    public static void gradientAdding(double[] a, double[] b, double[] da) {
        double[] own = new double[a.length];
        gradient(a, b, own);
        Arrays.setAll(da, i -> da[i] + own[i]);
    }

    public static double[] ofFirst(double[] a, double[] b) {
        double[] da = new double[a.length];
        gradient(a, b, da);
        return da;
    }
}
