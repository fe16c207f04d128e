package io.github.nnmaven.corpus.layer;

/** Layer normalisation of one vector, gradients in a map. */
public class LayerNorm {
    public double[] gain = {1.1, 0.9, -0.5, 0.3};
    public double[] shift = {0, 0.1, 0.2, 0.3};

    public double[] forward(double[] x) {
        double[] h = normalise(x);
        for (int i = 0; i < h.length; i++) h[i] = gain[i] * h[i] + shift[i];
        return h;
    }

    public java.util.Map<String, double[]> backward(double[] x, double[] dy) {
        double[] h = normalise(x);
        int n = x.length;
        double[] dGain = new double[n];
        double a = 0;
        double b = 0;
        for (int i = 0; i < n; i++) {
            dGain[i] = dy[i] * h[i];
            a += dy[i] * gain[i] / n;
            b += dy[i] * gain[i] * h[i] / n;
        }
        double[] dx = new double[n];
        for (int i = 0; i < n; i++) dx[i] = (dy[i] * gain[i] - meanPath(a) - h[i] * b) / deviation(x);
        return java.util.Map.of("x", dx, "gain", dGain, "shift", dy.clone());
    }

    protected double meanPath(double a) {
        return a;
    }

    private static double[] normalise(double[] x) {
        double m = java.util.Arrays.stream(x).average().orElse(0);
        double s = deviation(x);
        return java.util.Arrays.stream(x).map(v -> (v - m) / s).toArray();
    }

    private static double deviation(double[] x) {
        double m = java.util.Arrays.stream(x).average().orElse(0);
        return Math.sqrt(
                java.util.Arrays.stream(x).map(v -> (v - m) * (v - m)).average().orElse(0) + 1e-6);
    }

    public static class MeanConstant extends LayerNorm {
        @Override
        protected double meanPath(double a) {
            return 0;
        }
    }
}
