package io.github.nnmaven.corpus.fit;

/** Yield curve: β0 + β1·(1 − e^{−x})/x + β2·((1 − e^{−x})/x − e^{−x}), x = m/τ. */
public final class NelsonSiegel {
    static final double[] MATURITIES = {0.5, 1, 2, 5, 10, 30};

    public static double[] yields(double[] p) {
        double[] y = new double[MATURITIES.length];
        for (int i = 0; i < y.length; i++) {
            double x = MATURITIES[i] / p[3];
            double l = -Math.expm1(-x) / x;
            y[i] = p[0] + p[1] * l + p[2] * (l - Math.exp(-x));
        }
        return y;
    }

    public static double[][] yieldsJacobian(double[] p) {
        double[][] j = new double[MATURITIES.length][4];
        for (int i = 0; i < j.length; i++) {
            double x = MATURITIES[i] / p[3];
            double e = Math.exp(-x);
            double l = -Math.expm1(-x) / x;
            double dl = (e - l) / x; // by x
            j[i][0] = 1;
            j[i][1] = l;
            j[i][2] = l - e;
            j[i][3] = (p[1] * dl + p[2] * (dl + e)) * -x / p[3];
        }
        return j;
    }

    /** The chain rule through x = m/τ is missing. */
    public static double[][] yieldsJacobianByX(double[] p) {
        double[][] j = yieldsJacobian(p);
        for (int i = 0; i < j.length; i++) j[i][3] /= -MATURITIES[i] / (p[3] * p[3]);
        return j;
    }

    private NelsonSiegel() {}
}
