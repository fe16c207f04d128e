package io.github.nnmaven.corpus.optimize;

/** Protected methods that throw everything, as a well-known workbench has them. */
public class Regression {
    private final double[][] data = {{1, 2, 3.1}, {0.5, -1, 0.2}, {2, 2, 4.9}, {-1, 0.3, -0.5}};

    protected double objectiveFunction(double[] x) throws Exception {
        double s = 0;
        for (double[] row : data) s += Math.pow(x[0] * row[0] + x[1] * row[1] - row[2], 2);
        return s;
    }

    protected double[] evaluateGradient(double[] x) throws Exception {
        double[] g = new double[2];
        for (double[] row : data) {
            double e = x[0] * row[0] + x[1] * row[1] - row[2];
            g[0] += 2 * e * row[0];
            g[1] += 2 * e * row[column()];
        }
        return g;
    }

    protected int column() {
        return 1;
    }

    protected static class TargetForFeature extends Regression {
        @Override
        protected int column() {
            return 2;
        }
    }
}
