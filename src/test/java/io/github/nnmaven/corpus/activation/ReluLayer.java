package io.github.nnmaven.corpus.activation;

/** The ReLU that overwrites its upstream gradient with zeros and ones. */
public class ReluLayer {
    public double[] f(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) if (y[i] < 0) y[i] = 0;
        return y;
    }

    public void g(double[] gradient, double[] y) {
        for (int i = 0; i < y.length; i++) gradient[i] *= y[i] > 0 ? 1 : 0;
    }

    public static class Overwriting extends ReluLayer {
        @Override
        public void g(double[] gradient, double[] y) {
            for (int i = 0; i < y.length; i++) gradient[i] = y[i] > 0 ? 1 : 0;
        }
    }
}
