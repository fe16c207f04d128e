package io.github.nnmaven.corpus.loss;

/** Huber loss over residuals, with a threshold given to the constructor. */
public class Huber {
    protected final double delta;

    public Huber(double delta) {
        this.delta = delta;
    }

    public Huber() {
        this(1.0);
    }

    public double value(double[] r) {
        double s = 0;
        for (double v : r) {
            double a = Math.abs(v);
            s += a <= delta ? 0.5 * v * v : delta * (a - 0.5 * delta);
        }
        return s;
    }

    public double[] gradient(double[] r) {
        double[] g = new double[r.length];
        for (int i = 0; i < r.length; i++) {
            g[i] = Math.abs(r[i]) <= delta ? r[i] : delta * Math.signum(r[i]);
        }
        return g;
    }

    /** The linear branch loses its sign. */
    public static class SignLost extends Huber {
        @Override
        public double[] gradient(double[] r) {
            double[] g = super.gradient(r);
            for (int i = 0; i < r.length; i++) if (Math.abs(r[i]) > delta) g[i] = delta;
            return g;
        }
    }

    /** The linear branch forgets delta; invisible with the default of one. */
    public static class DeltaForgotten extends Huber {
        public DeltaForgotten(double delta) {
            super(delta);
        }

        @Override
        public double[] gradient(double[] r) {
            double[] g = super.gradient(r);
            for (int i = 0; i < r.length; i++) if (Math.abs(r[i]) > delta) g[i] = Math.signum(r[i]);
            return g;
        }
    }
}
