package io.github.nnmaven.corpus.fit;

/** Residuals and Jacobian of a decay, in every layout that is in use. */
public class Decay {
    protected final double[] t = {0, 0.5, 1, 2, 4};
    protected final double[] y = {2.1, 1.6, 1.2, 0.8, 0.2};

    public double[] residuals(double[] p) {
        double[] r = new double[t.length];
        for (int i = 0; i < r.length; i++) r[i] = p[0] * Math.exp(-p[1] * t[i]) - y[i];
        return r;
    }

    /** [output][parameter]. */
    public double[][] jacobian(double[] p) {
        double[][] j = new double[t.length][2];
        for (int i = 0; i < t.length; i++) {
            double e = Math.exp(-p[1] * t[i]);
            j[i][0] = e;
            j[i][1] = -p[0] * t[i] * e;
        }
        return j;
    }

    /** Same, of the model instead of the residual y − model: every sign is wrong. */
    public double[] negatedResiduals(double[] p) {
        double[] r = residuals(p);
        for (int i = 0; i < r.length; i++) r[i] = -r[i];
        return r;
    }

    /** [parameter][output]. */
    public double[][] derivatives(double[] p) {
        double[][] j = jacobian(p);
        double[][] d = new double[2][t.length];
        for (int i = 0; i < t.length; i++) for (int k = 0; k < 2; k++) d[k][i] = j[i][k];
        return d;
    }

    /** Row-major in one array. */
    public double[] flat(double[] p) {
        double[] f = new double[2 * t.length];
        double[][] j = jacobian(p);
        for (int i = 0; i < t.length; i++) for (int k = 0; k < 2; k++) f[2 * i + k] = j[i][k];
        return f;
    }

    /** Column-major in one array, as Fortran's heirs want it. */
    public double[] flatByColumns(double[] p) {
        double[] f = new double[2 * t.length];
        double[][] j = jacobian(p);
        for (int i = 0; i < t.length; i++) for (int k = 0; k < 2; k++) f[i + k * t.length] = j[i][k];
        return f;
    }

    /** Into a buffer of the caller. */
    public void fill(double[] p, double[] out) {
        System.arraycopy(flat(p), 0, out, 0, out.length);
    }

    /** One wrong entry: the last time is read where the one before stands. */
    public double[][] jacobianOffByOne(double[] p) {
        double[][] j = jacobian(p);
        j[4][1] = -p[0] * t[3] * Math.exp(-p[1] * t[4]);
        return j;
    }

    /** Adds to what it finds. */
    public void fillAdding(double[] p, double[] out) {
        double[] f = flat(p);
        for (int i = 0; i < f.length; i++) out[i] += f[i];
    }
}
