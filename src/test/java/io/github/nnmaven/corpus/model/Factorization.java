package io.github.nnmaven.corpus.model;

/** Two factors of a table with gaps. */
public class Factorization {
    double[][] ratings = {{5, 3, 0}, {4, 0, 1}, {0, 2, 5}};
    double lambda = 0.02;

    public double loss(double[][] u, double[][] v) {
        double s = 0;
        for (int i = 0; i < u.length; i++)
            for (int j = 0; j < v.length; j++)
                if (ratings[i][j] > 0) {
                    double e = ratings[i][j] - dot(u[i], v[j]);
                    s += e * e;
                }
        return s + lambda * (norm(u) + norm(v));
    }

    private double dot(double[] a, double[] b) {
        double s = 0;
        for (int k = 0; k < a.length; k++) s += a[k] * b[k];
        return s;
    }

    private double norm(double[][] m) {
        double s = 0;
        for (double[] r : m) s += dot(r, r);
        return s;
    }

    public double[][] gradU(double[][] u, double[][] v) {
        double[][] g = new double[u.length][u[0].length];
        for (int i = 0; i < u.length; i++)
            for (int j = 0; j < v.length; j++)
                if (ratings[i][j] > 0) {
                    double e = ratings[i][j] - dot(u[i], v[j]);
                    for (int k = 0; k < u[0].length; k++) g[i][k] -= 2 * e * v[j][k];
                }
        for (int i = 0; i < u.length; i++) for (int k = 0; k < u[0].length; k++) g[i][k] += 2 * lambda * u[i][k];
        return g;
    }

    public double[][] gradV(double[][] u, double[][] v) {
        double[][] g = new double[v.length][v[0].length];
        for (int i = 0; i < u.length; i++)
            for (int j = 0; j < v.length; j++)
                if (ratings[i][j] > 0) {
                    double e = ratings[i][j] - dot(u[i], v[j]);
                    for (int k = 0; k < u[0].length; k++) g[j][k] -= 2 * e * u[i][k];
                }
        for (int i = 0; i < v.length; i++) for (int k = 0; k < v[0].length; k++) g[i][k] += 2 * lambda * v[i][k];
        return g;
    }
}
