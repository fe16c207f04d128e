package io.github.nnmaven.corpus.model;

import org.apache.commons.math3.linear.*;

/** Log marginal likelihood in logarithms of length scale, signal and noise. */
public class GaussianProcess {
    private final int fault;

    public GaussianProcess(int fault) {
        this.fault = fault;
    }

    private final double[] x = {0, 0.7, 1.1, 2.5}, y = {0.1, 0.8, 0.9, -0.4};

    private RealMatrix k(double l, double s2, double n2) {
        double[][] k = new double[4][4];
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
                k[i][j] = s2 * Math.exp(-0.5 * Math.pow((x[i] - x[j]) / l, 2)) + (i == j ? n2 : 0);
        return new Array2DRowRealMatrix(k);
    }

    public double logMarginal(double[] h) {
        double l = Math.exp(h[0]), s2 = Math.exp(2 * h[1]), n2 = Math.exp(2 * h[2]);
        LUDecomposition lu = new LUDecomposition(k(l, s2, n2));
        RealVector v = new ArrayRealVector(y);
        return -0.5 * v.dotProduct(lu.getSolver().solve(v)) - 0.5 * Math.log(lu.getDeterminant());
    }

    public double[] logMarginalGradient(double[] h) {
        double l = Math.exp(h[0]), s2 = Math.exp(2 * h[1]), n2 = Math.exp(2 * h[2]);
        RealMatrix inv = new LUDecomposition(k(l, s2, n2)).getSolver().getInverse();
        RealVector a = inv.operate(new ArrayRealVector(y));
        double[] g = new double[3];
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) {
                double w = 0.5 * (a.getEntry(i) * a.getEntry(j) - inv.getEntry(i, j));
                double r = Math.pow((x[i] - x[j]) / l, 2), e = s2 * Math.exp(-0.5 * r);
                if (fault == 1) {
                    g[0] += w * e * r / l;
                } else {
                    g[0] += w * e * r;
                }
                g[1] += w * 2 * e;
                if (i == j)
                    if (fault == 2) {
                        g[2] += w * n2;
                    } else {
                        g[2] += w * 2 * n2;
                    }
            }
        return g;
    }
}
