package io.github.nnmaven.corpus.variety;

/** A loss for networks; arrays of outputs. */
public class LogCoshLoss {
    public double loss(double[] prediction, double[] target) {
        double s = 0;
        for (int i = 0; i < prediction.length; i++) s += Math.log(Math.cosh(prediction[i] - target[i]));
        return s;
    }

    public double[] gradient(double[] prediction, double[] target) {
        double[] g = new double[prediction.length];
        for (int i = 0; i < g.length; i++) g[i] = slope(prediction[i] - target[i]);
        return g;
    }

    protected double slope(double d) {
        return Math.tanh(d);
    }

    public static class Half extends LogCoshLoss {
        @Override
        protected double slope(double d) {
            return Math.tanh(d) / 2;
        }
    }
}
