package io.github.nnmaven.assembly;

/** Layers and losses as people write them. */
public final class OwnFixtures {
    private OwnFixtures() {}

    /** y = tanh(W·x), one example a call. */
    public static class TanhDense {
        private final double[][] w;
        private final double[][] dw;
        private double[] x;
        private double[] y;

        public TanhDense(int outputs, int inputs) {
            w = new double[outputs][inputs];
            dw = new double[outputs][inputs];
            for (int i = 0; i < outputs; i++) {
                for (int j = 0; j < inputs; j++) {
                    w[i][j] = Math.sin(1 + i * inputs + j);
                }
            }
        }

        public double[] forward(double[] input) {
            x = input.clone();
            y = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    sum += w[i][j] * x[j];
                }
                y[i] = Math.tanh(sum);
            }
            return y.clone();
        }

        public double[] backward(double[] dOut) {
            double[] dx = new double[x.length];
            for (int i = 0; i < w.length; i++) {
                double d = dOut[i] * derivative(i);
                for (int j = 0; j < x.length; j++) {
                    dw[i][j] = d * x[j];
                    dx[j] += d * w[i][j];
                }
            }
            return dx;
        }

        double derivative(int i) {
            return 1 - y[i] * y[i];
        }

        public double[][] getWeights() {
            return w;
        }

        public double[][] getWeightGradients() {
            return dw;
        }
    }

    /** Forgets the square. */
    public static final class WrongTanhDense extends TanhDense {
        private final double[] last = new double[64];

        public WrongTanhDense(int outputs, int inputs) {
            super(outputs, inputs);
        }

        @Override
        public double[] forward(double[] input) {
            double[] y = super.forward(input);
            System.arraycopy(y, 0, last, 0, y.length);
            return y;
        }

        @Override
        double derivative(int i) {
            return 1 - last[i];
        }
    }

    /** Subtracts the mean over the batch: rows are examples. */
    public static final class Centre {
        public double[][] forward(double[][] x) {
            return centred(x);
        }

        public double[][] backward(double[][] dOut) {
            return centred(dOut);
        }

        private static double[][] centred(double[][] x) {
            double[][] y = new double[x.length][x[0].length];
            for (int j = 0; j < x[0].length; j++) {
                double mean = 0;
                for (double[] row : x) {
                    mean += row[j] / x.length;
                }
                for (int i = 0; i < x.length; i++) {
                    y[i][j] = x[i][j] - mean;
                }
            }
            return y;
        }
    }

    /** Σ log cosh(p − t). */
    public static class LogCosh {
        public double value(double[] prediction, double[] target) {
            double sum = 0;
            for (int i = 0; i < prediction.length; i++) {
                sum += Math.log(Math.cosh(prediction[i] - target[i]));
            }
            return sum;
        }

        public double[] gradient(double[] prediction, double[] target) {
            double[] g = new double[prediction.length];
            for (int i = 0; i < g.length; i++) {
                g[i] = Math.tanh(prediction[i] - target[i]);
            }
            return g;
        }
    }

    /** Divides by the number of outputs in the gradient only. */
    public static final class MeanLogCosh extends LogCosh {
        @Override
        public double[] gradient(double[] prediction, double[] target) {
            double[] g = super.gradient(prediction, target);
            for (int i = 0; i < g.length; i++) {
                g[i] /= g.length;
            }
            return g;
        }
    }
}
