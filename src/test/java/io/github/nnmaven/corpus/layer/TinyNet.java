package io.github.nnmaven.corpus.layer;

import java.util.HashMap;
import java.util.Map;

/** Two layers by hand; parameters and gradients are maps by name. */
public class TinyNet {
    public final Map<String, double[]> params = new HashMap<>();
    public final Map<String, double[]> grads = new HashMap<>();

    public TinyNet() {
        params.put("w1", new double[] {0.3, -0.8, 0.5});
        params.put("b1", new double[] {0.1, 0.2, -0.3});
        params.put("w2", new double[] {-0.6, 0.9, 0.4});
        params.put("b2", new double[] {0.05});
    }

    public double loss(double x, double target) {
        double y = params.get("b2")[0];
        for (int i = 0; i < 3; i++) y += params.get("w2")[i] * hidden(i, x);
        return 0.5 * (y - target) * (y - target);
    }

    public void backprop(double x, double target) {
        double y = params.get("b2")[0];
        for (int i = 0; i < 3; i++) y += params.get("w2")[i] * hidden(i, x);
        double e = y - target;
        double[] w1 = new double[3];
        double[] b1 = new double[3];
        double[] w2 = new double[3];
        for (int i = 0; i < 3; i++) {
            double h = hidden(i, x);
            w2[i] = e * h;
            b1[i] = e * params.get("w2")[i] * slope(h);
            w1[i] = b1[i] * x;
        }
        grads.put("w1", w1);
        grads.put("b1", b1);
        grads.put("w2", w2);
        grads.put("b2", new double[] {e});
    }

    private double hidden(int i, double x) {
        return Math.tanh(params.get("w1")[i] * x + params.get("b1")[i]);
    }

    protected double slope(double h) {
        return 1 - h * h;
    }

    /** Derivative of the sigmoid left over from an earlier version. */
    public static class SigmoidSlope extends TinyNet {
        @Override
        protected double slope(double h) {
            return h * (1 - h);
        }
    }
}
