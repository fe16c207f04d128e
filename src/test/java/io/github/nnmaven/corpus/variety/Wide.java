package io.github.nnmaven.corpus.variety;

/** A module's own float matrices. */
public class Wide {
    public float[][] forward(float[][] x, float[] scale) {
        float[][] y = new float[x.length][scale.length];
        for (int i = 0; i < x.length; i++)
            for (int j = 0; j < scale.length; j++) y[i][j] = (float) Math.tanh(scale[j] * x[i][j]);
        return y;
    }

    public float[] scaleGradient(float[][] x, float[] scale, float[][] dy) {
        float[] g = new float[scale.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                float t = (float) Math.tanh(scale[j] * x[i][j]);
                g[j] += dy[i][j] * (1 - t * t) * x[i][j];
            }
        }
        return g;
    }

    public float[] scaleGradientFirstRow(float[][] x, float[] scale, float[][] dy) {
        float[] g = new float[scale.length];
        for (int j = 0; j < scale.length; j++) {
            float t = (float) Math.tanh(scale[j] * x[0][j]);
            g[j] += dy[0][j] * (1 - t * t) * x[0][j];
        }
        return g;
    }
}
