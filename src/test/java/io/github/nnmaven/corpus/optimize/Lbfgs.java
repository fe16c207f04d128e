package io.github.nnmaven.corpus.optimize;

/** The port of a Fortran program: all static, gradient into an array, checked exceptions. */
public final class Lbfgs {
    /** What callers must catch. */
    public static class NotConverged extends Exception {
        public NotConverged(String message) {
            super(message);
        }
    }

    static double f(double[] x) throws NotConverged {
        if (x.length % 2 != 0) throw new NotConverged("n must be even");
        double s = 0;
        for (int j = 0; j < x.length; j += 2) {
            double t1 = 1 - x[j];
            double t2 = 10 * (x[j + 1] - x[j] * x[j]);
            s += t1 * t1 + t2 * t2;
        }
        return s;
    }

    static void g(double[] x, double[] g) throws NotConverged {
        if (x.length % 2 != 0) throw new NotConverged("n must be even");
        for (int j = 0; j < x.length; j += 2) {
            double t1 = 1 - x[j];
            double t2 = 10 * (x[j + 1] - x[j] * x[j]);
            g[j + 1] = 20 * t2;
            g[j] = -2 * (x[j] * g[j + 1] + t1);
        }
    }

    static void gWrong(double[] x, double[] g) throws NotConverged {
        g(x, g);
        g[x.length - 2] = -2 * x[x.length - 2] * g[x.length - 1];
    }

    private Lbfgs() {}
}
