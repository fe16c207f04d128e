package io.github.nnmaven.corpus.layer;

/** An auto-encoder that uses one matrix twice. */
public class TiedWeights {
    public double reconstructionError(double[][] w, double[] x) {
        double[] r = residual(w, x);
        double s = 0;
        for (double v : r) s += v * v / 2;
        return s;
    }

    public double[][] reconstructionErrorGradient(double[][] w, double[] x) {
        double[] r = residual(w, x);
        double[] h = code(w, x);
        double[] wr = code(w, r);
        double[][] g = new double[w.length][x.length];
        for (int i = 0; i < w.length; i++)
            for (int j = 0; j < x.length; j++) g[i][j] = h[i] * r[j] + encoder(wr[i] * x[j]);
        return g;
    }

    protected double encoder(double part) {
        return part;
    }

    private static double[] code(double[][] w, double[] x) {
        double[] h = new double[w.length];
        for (int i = 0; i < h.length; i++) for (int j = 0; j < x.length; j++) h[i] += w[i][j] * x[j];
        return h;
    }

    private static double[] residual(double[][] w, double[] x) {
        double[] h = code(w, x);
        double[] r = new double[x.length];
        for (int j = 0; j < r.length; j++) {
            r[j] = -x[j];
            for (int i = 0; i < h.length; i++) r[j] += w[i][j] * h[i];
        }
        return r;
    }

    /** Only the decoder's half. */
    public static class DecoderOnly extends TiedWeights {
        @Override
        protected double encoder(double part) {
            return 0;
        }
    }
}
