package io.github.nnmaven.corpus.fit;

/** Two coefficients given to the constructor; conditional sum of squares. */
public class Ar2 {
    private final double phi1;
    private final double phi2;
    private static final double[] X = {0.3, -0.5, 0.9, 0.1, -0.4, 0.7};

    public Ar2(double phi1, double phi2) {
        this.phi1 = phi1;
        this.phi2 = phi2;
    }

    public double css() {
        double s = 0;
        for (int t = 2; t < X.length; t++) s += Math.pow(error(t), 2);
        return s;
    }

    public double dPhi1() {
        double s = 0;
        for (int t = 2; t < X.length; t++) s -= 2 * error(t) * X[t - 1];
        return s;
    }

    public double dPhi2() {
        double s = 0;
        for (int t = 2; t < X.length; t++) s -= 2 * error(t) * X[t - 2];
        return s;
    }

    /** The wrong lag. */
    public double dPhi2WrongLag() {
        double s = 0;
        for (int t = 2; t < X.length; t++) s -= 2 * error(t) * X[t - 1];
        return s;
    }

    private double error(int t) {
        return X[t] - phi1 * X[t - 1] - phi2 * X[t - 2];
    }
}
