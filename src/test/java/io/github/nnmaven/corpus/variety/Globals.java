package io.github.nnmaven.corpus.variety;

/** Parameters and gradients in static fields. */
public final class Globals {
    static double[] weights = {0.5, 2};
    static double bias = 0.1;
    static double[] weightGradient;
    static double biasGradient;

    private Globals() {}

    public static double cost(double[] x, double y) {
        double e = residual(x, y);
        return e * e;
    }

    private static double residual(double[] x, double y) {
        return weights[0] * x[0] + weights[1] * x[1] + bias - y;
    }

    public static void backward(double[] x, double y) {
        double e = 2 * residual(x, y);
        weightGradient = new double[] {e * x[0], e * x[1]};
        biasGradient = e;
    }

    /** The bias is forgotten in the residual. */
    public static void backwardWithoutBias(double[] x, double y) {
        backward(x, y);
        biasGradient -= 2 * bias;
    }
}
