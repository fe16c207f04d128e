package io.github.nnmaven.corpus.loss;

/** A batch is a matrix; the mean is over examples only. */
public final class BatchMse {
    private BatchMse() {}

    static double cost(double[][] yHat, double[][] y) {
        double c = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                c += Math.pow(yHat[i][j] - y[i][j], 2);
            }
        }
        return c / (2 * y.length);
    }

    static double[][] costPrime(double[][] yHat, double[][] y) {
        double[][] d = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            d[i] = new double[y[i].length];
            for (int j = 0; j < y[i].length; j++) d[i][j] = (yHat[i][j] - y[i][j]) / y.length;
        }
        return d;
    }

    /** Divides by the number of outputs. */
    static double[][] costPrimeOverOutputs(double[][] yHat, double[][] y) {
        double[][] d = costPrime(yHat, y);
        for (double[] row : d) for (int j = 0; j < row.length; j++) row[j] *= (double) y.length / row.length;
        return d;
    }

    /** Walks the matrix with its indices the wrong way round. */
    static double[][] costPrimeTransposed(double[][] yHat, double[][] y) {
        double[][] d = costPrime(yHat, y);
        double[][] t = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) for (int j = 0; j < d.length; j++) t[i][j] = d[j][i];
        return t;
    }
}
