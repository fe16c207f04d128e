package io.github.nnmaven.corpus.variety;

import java.util.Locale;

/** Built by a builder; calls take an enum and a text. */
public final class Scaler {
    private final double rate;
    private final int power;

    private Scaler(double rate, int power) {
        this.rate = rate;
        this.power = power;
    }

    public static Builder builder() {
        return new Builder();
    }

    public double[] transform(double[] x, Mode mode, String unit) {
        double f = factor(mode, unit);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = f * Math.pow(x[i], power);
        return y;
    }

    public double[] transformBackward(double[] x, double[] upstream, Mode mode, String unit) {
        double f = factor(mode, unit);
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) g[i] = f * power * Math.pow(x[i], power - 1) * upstream[i];
        return g;
    }

    private double factor(Mode mode, String unit) {
        double f = unit.toLowerCase(Locale.ROOT).equals("percent") ? 100 : 1;
        return mode == Mode.TRAINING ? f * rate : f;
    }

    /** Sets one thing after the other. */
    public static final class Builder {
        private double rate = 1;
        private int power = 1;

        public Builder rate(double rate) {
            this.rate = rate;
            return this;
        }

        public Builder power(int power) {
            this.power = power;
            return this;
        }

        public Scaler build() {
            return new Scaler(rate, power);
        }
    }
}
