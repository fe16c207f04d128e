package io.github.nnmaven.corpus.layer;

/** Single precision, weights flat, gradients in a record. */
public class FloatDense {
    public final float[] weights = {0.25f, -0.5f, 0.75f, 1.5f, -1.25f, 0.1f};
    private final float[] bias = {0.5f, -0.3f};

    /** Gradients of everything. */
    public record Grads(float[] input, float[] weights, float[] bias) {}

    public float[] forward(float[] x) {
        float[] y = bias.clone();
        for (int i = 0; i < 2; i++) for (int j = 0; j < 3; j++) y[i] += weights[3 * i + j] * x[j];
        return y;
    }

    public Grads backward(float[] x, float[] dy) {
        float[] dx = new float[3];
        float[] dw = new float[6];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                dx[j] += weights[index(i, j)] * dy[i];
                dw[3 * i + j] = x[j] * dy[i];
            }
        }
        return new Grads(dx, dw, dy.clone());
    }

    protected int index(int i, int j) {
        return 3 * i + j;
    }

    public static class WrongStride extends FloatDense {
        @Override
        protected int index(int i, int j) {
            return 2 * i + j;
        }
    }
}
