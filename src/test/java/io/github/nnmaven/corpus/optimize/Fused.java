package io.github.nnmaven.corpus.optimize;

/** Value returned, gradient written into an argument that may be null. */
public class Fused {
    public double evaluate(double[] x, double[] grad) {
        double f = Math.exp(x[0]) + x[0] * x[1] * x[1] + Math.sin(x[2]);
        if (grad != null) {
            grad[0] = Math.exp(x[0]) + x[1] * x[1];
            grad[1] = middle(x);
            grad[2] = Math.cos(x[2]);
        }
        return f;
    }

    protected double middle(double[] x) {
        return 2 * x[0] * x[1];
    }

    public static class Wrong extends Fused {
        @Override
        protected double middle(double[] x) {
            return x[0] * x[1];
        }
    }

    /** Does not expect null. */
    public static class NullFeared extends Fused {
        @Override
        public double evaluate(double[] x, double[] grad) {
            grad[0] = 0;
            return super.evaluate(x, grad);
        }
    }

    /** Adds, and leaves the clearing to the caller. */
    public static class Adding extends Fused {
        @Override
        public double evaluate(double[] x, double[] grad) {
            if (grad == null) return super.evaluate(x, null);
            double[] own = new double[grad.length];
            double f = super.evaluate(x, own);
            for (int i = 0; i < own.length; i++) grad[i] += own[i];
            return f;
        }
    }
}
