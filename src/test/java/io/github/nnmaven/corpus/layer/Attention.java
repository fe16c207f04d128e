package io.github.nnmaven.corpus.layer;

/** Scaled dot-product attention, gradients for queries, keys and values in a container. */
public class Attention {
    /** What came back. */
    public static class Gradients {
        public double[][] q;
        public double[][] k;
        public double[][] v;
    }

    public double[][] attend(double[][] q, double[][] k, double[][] v) {
        return product(weights(q, k), v);
    }

    public Gradients backward(double[][] q, double[][] k, double[][] v, double[][] dOut) {
        double[][] p = weights(q, k);
        Gradients g = new Gradients();
        g.v = product(transposed(p), dOut);
        double[][] dp = product(dOut, transposed(v));
        double[][] ds = new double[p.length][p[0].length];
        for (int i = 0; i < p.length; i++) {
            double dot = 0;
            for (int j = 0; j < p[i].length; j++) dot += p[i][j] * dp[i][j];
            for (int j = 0; j < p[i].length; j++) ds[i][j] = p[i][j] * (dp[i][j] - dot) * scale(q[0].length);
        }
        g.q = product(ds, k);
        g.k = product(transposed(ds), q);
        return g;
    }

    protected double scale(int d) {
        return 1 / Math.sqrt(d);
    }

    private static double[][] weights(double[][] q, double[][] k) {
        double[][] s = product(q, transposed(k));
        for (double[] row : s) {
            double sum = 0;
            for (int j = 0; j < row.length; j++) sum += row[j] = Math.exp(row[j] / Math.sqrt(q[0].length));
            for (int j = 0; j < row.length; j++) row[j] /= sum;
        }
        return s;
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < b[0].length; j++) for (int k = 0; k < b.length; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) t[j][i] = a[i][j];
        return t;
    }

    /** The scale 1/√d forgotten on the way back. */
    public static class Unscaled extends Attention {
        @Override
        protected double scale(int d) {
            return 1;
        }
    }

    /** The queries' gradient computed with the queries. */
    public static class KeysForQueries extends Attention {
        @Override
        public Gradients backward(double[][] q, double[][] k, double[][] v, double[][] dOut) {
            Gradients g = super.backward(q, k, v, dOut);
            g.k = super.backward(k, k, v, dOut).k;
            return g;
        }
    }
}
