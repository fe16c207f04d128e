package io.github.nnmaven.corpus.loss;

/** Siamese pairs: two embeddings, both differentiated. */
public class Contrastive {
    protected final double margin = 3;

    public double loss(double[] a, double[] b, boolean same) {
        double d = distance(a, b);
        double hinge = Math.max(0, margin - d);
        return same ? d * d : hinge * hinge;
    }

    /** Both gradients in one array of two rows. */
    public double[][] gradients(double[] a, double[] b, boolean same) {
        double d = distance(a, b);
        double factor = same ? 2 : d < margin ? -2 * (margin - d) / d : 0;
        double[][] g = new double[2][a.length];
        for (int i = 0; i < a.length; i++) {
            g[0][i] = factor * (a[i] - b[i]);
            g[1][i] = second(g[0][i]);
        }
        return g;
    }

    protected double second(double first) {
        return -first;
    }

    private static double distance(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.sqrt(s);
    }

    public static class SecondSameSign extends Contrastive {
        @Override
        protected double second(double first) {
            return first;
        }
    }
}
