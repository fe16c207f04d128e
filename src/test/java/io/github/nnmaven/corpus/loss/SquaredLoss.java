package io.github.nnmaven.corpus.loss;

/** ½‖p − t‖² and its gradient, with the targets as data. */
public class SquaredLoss {
    public double loss(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            double d = prediction[i] - target[i];
            sum += 0.5 * d * d;
        }
        return sum;
    }

    public double[] gradient(double[] prediction, double[] target) {
        double[] g = new double[prediction.length];
        for (int i = 0; i < g.length; i++) {
            g[i] = prediction[i] - target[i];
        }
        return g;
    }

    public static class SignFlipped extends SquaredLoss {
        @Override
        public double[] gradient(double[] prediction, double[] target) {
            double[] g = new double[prediction.length];
            for (int i = 0; i < g.length; i++) g[i] = target[i] - prediction[i];
            return g;
        }
    }

    /** Divides by the number of examples, the loss does not. */
    public static class Averaged extends SquaredLoss {
        @Override
        public double[] gradient(double[] prediction, double[] target) {
            double[] g = super.gradient(prediction, target);
            for (int i = 0; i < g.length; i++) g[i] /= g.length;
            return g;
        }
    }

    /** The vectorised loop forgets the remainder. */
    public static class RemainderForgotten extends SquaredLoss {
        @Override
        public double[] gradient(double[] prediction, double[] target) {
            double[] g = new double[prediction.length];
            for (int i = 0; i + 1 < g.length; i += 2) {
                g[i] = prediction[i] - target[i];
                g[i + 1] = prediction[i + 1] - target[i + 1];
            }
            return g;
        }
    }
}
