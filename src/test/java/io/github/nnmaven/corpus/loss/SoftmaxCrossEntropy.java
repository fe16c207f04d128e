package io.github.nnmaven.corpus.loss;

/** From logits and an integer label. */
public class SoftmaxCrossEntropy {
    public double forward(double[] logits, int label) {
        double[] p = softmax(logits);
        return -Math.log(p[label]);
    }

    public double[] backward(double[] logits, int label) {
        double[] p = softmax(logits);
        p[label] -= 1;
        return p;
    }

    protected static double[] softmax(double[] z) {
        double m = java.util.Arrays.stream(z).max().orElseThrow();
        double[] e = java.util.Arrays.stream(z).map(v -> Math.exp(v - m)).toArray();
        double s = java.util.Arrays.stream(e).sum();
        return java.util.Arrays.stream(e).map(v -> v / s).toArray();
    }

    /** Subtracts one at class zero whatever the label. */
    public static class LabelZero extends SoftmaxCrossEntropy {
        @Override
        public double[] backward(double[] logits, int label) {
            double[] p = softmax(logits);
            p[0] -= 1;
            return p;
        }
    }

    /** The derivative for the probabilities, not for the logits. */
    public static class OfProbabilities extends SoftmaxCrossEntropy {
        @Override
        public double[] backward(double[] logits, int label) {
            double[] p = softmax(logits);
            double[] g = new double[p.length];
            g[label] = -1 / p[label];
            return g;
        }
    }
}
