package io.github.nnmaven.corpus.layer;

/** h' = tanh(W x + U h); a sequence, back-propagation through time. */
public class Rnn {
    public double[][] w = {{0.5, -0.3}, {0.2, 0.8}};
    public double[][] u = {{0.1, 0.4}, {-0.6, 0.3}};
    public double[][] dw;
    public double[][] du;
    private double[][] xs;
    private double[][] hs;

    public double[] forward(double[][] sequence) {
        xs = sequence;
        hs = new double[sequence.length + 1][2];
        for (int t = 0; t < sequence.length; t++) {
            for (int i = 0; i < 2; i++) {
                double net = 0;
                for (int j = 0; j < 2; j++) net += w[i][j] * sequence[t][j] + u[i][j] * hs[t][j];
                hs[t + 1][i] = Math.tanh(net);
            }
        }
        return hs[sequence.length].clone();
    }

    public double[][] backward(double[] dLast) {
        dw = new double[2][2];
        du = new double[2][2];
        double[][] dx = new double[xs.length][2];
        double[] dh = dLast.clone();
        for (int t = xs.length - 1; t >= first(); t--) {
            double[] before = new double[2];
            for (int i = 0; i < 2; i++) {
                double delta = dh[i] * (1 - hs[t + 1][i] * hs[t + 1][i]);
                for (int j = 0; j < 2; j++) {
                    dw[i][j] += delta * xs[t][j];
                    du[i][j] += delta * hs[t][j];
                    dx[t][j] += delta * w[i][j];
                    before[j] += delta * u[i][j];
                }
            }
            dh = before;
        }
        return dx;
    }

    protected int first() {
        return 0;
    }

    /** Stops one step too early. */
    public static class OneStepShort extends Rnn {
        @Override
        protected int first() {
            return 1;
        }
    }
}
