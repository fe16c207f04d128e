package io.github.nnmaven.corpus.optimize;

/** Every change makes a new object; parameters go into a factory. */
public final class Immutable {
    private final double[] c;

    private Immutable(double[] c) {
        this.c = c.clone();
    }

    public static Immutable polynomial(double... coefficients) {
        return new Immutable(coefficients);
    }

    public double integralOfSquare() {
        double s = 0;
        for (int i = 0; i < c.length; i++) for (int j = 0; j < c.length; j++) s += c[i] * c[j] / (i + j + 1);
        return s;
    }

    public double[] integralOfSquareGradient() {
        double[] g = new double[c.length];
        for (int i = 0; i < c.length; i++) for (int j = 0; j < c.length; j++) g[i] += 2 * c[j] / (i + j + 1);
        return g;
    }

    public double[] integralOfSquareGradientHalf() {
        double[] g = integralOfSquareGradient();
        g[0] /= 2;
        return g;
    }
}
