package io.github.nnmaven.corpus.layer;

/** Rows of a table by index; the same index may occur twice. */
public class Embedding {
    private final double[][] table = {{0.1, 0.2}, {0.3, -0.4}, {0.5, 0.6}, {-0.7, 0.8}};
    private final double[][] gradient = new double[4][2];
    protected int[] indices;

    public double[][] lookup(int[] indices) {
        this.indices = indices;
        double[][] out = new double[indices.length][];
        for (int i = 0; i < out.length; i++) out[i] = table[indices[i]].clone();
        return out;
    }

    public void backward(double[][] dOut) {
        for (double[] row : gradient) java.util.Arrays.fill(row, 0);
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < 2; j++) gradient[indices[i]][j] = combine(gradient[indices[i]][j], dOut[i][j]);
        }
    }

    protected double combine(double before, double now) {
        return before + now;
    }

    public double[][] getTable() {
        return table;
    }

    public double[][] getGradient() {
        return gradient;
    }

    /** Repeated indices overwrite each other. */
    public static class Overwriting extends Embedding {
        @Override
        protected double combine(double before, double now) {
            return now;
        }
    }
}
