package io.github.nnmaven.corpus.numeric;

/** Kinks, ties and plateaus. */
public class Kinks {
    public double l1(double[] x) {
        double s = 0;
        for (double v : x) s += Math.abs(v);
        return s;
    }

    public double[] l1Gradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < g.length; i++) g[i] = Math.signum(x[i]);
        return g;
    }

    public double[] l1GradientAlwaysUp(double[] x) {
        double[] g = new double[x.length];
        java.util.Arrays.fill(g, 1);
        return g;
    }

    public double max(double[] x) {
        double m = x[0];
        for (double v : x) m = Math.max(m, v);
        return m;
    }

    public double[] maxGradient(double[] x) {
        int k = 0;
        for (int i = 1; i < x.length; i++) if (x[i] > x[k]) k = i;
        double[] g = new double[x.length];
        g[k] = 1;
        return g;
    }

    /** Everybody who ties gets all of it. */
    public double[] maxGradientForAll(double[] x) {
        double m = max(x);
        double[] g = new double[x.length];
        for (int i = 0; i < g.length; i++) g[i] = x[i] == m ? 1 : 0;
        return g;
    }

    public double steps(double[] x) {
        return Math.floor(x[0]) + 2 * x[1];
    }

    public double[] stepsGradient(double[] x) {
        return new double[] {0, 2};
    }

    public double[] stepsGradientStraightThrough(double[] x) {
        return new double[] {1, 2};
    }

    public double deadZone(double[] x) {
        double s = 0;
        for (double v : x) {
            double e = Math.max(0, Math.abs(v) - 0.5);
            s += e * e;
        }
        return s;
    }

    public double[] deadZoneGradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < g.length; i++) g[i] = 2 * Math.max(0, Math.abs(x[i]) - 0.5) * Math.signum(x[i]);
        return g;
    }

    /** The dead zone only where the value has it not. */
    public double[] deadZoneGradientWithoutZone(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < g.length; i++) g[i] = 2 * (Math.abs(x[i]) - 0.5) * Math.signum(x[i]);
        return g;
    }

    public double saturated(double[] x) {
        double s = 0;
        for (double v : x) s += Math.tanh(v);
        return s;
    }

    public double[] saturatedGradient(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < g.length; i++) {
            double t = Math.tanh(x[i]);
            g[i] = 1 - t * t;
        }
        return g;
    }
}
