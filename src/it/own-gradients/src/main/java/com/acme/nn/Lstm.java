package com.acme.nn;

/** Two units; gates in the order input, forget, output, candidate, each of two rows. */
public class Lstm {
    protected static final int UNITS = 2;
    double[][] wx = {
        {0.3, -0.2}, {0.5, 0.1}, {-0.4, 0.6}, {0.2, 0.7}, {0.9, -0.3}, {-0.1, 0.4}, {0.8, -0.6}, {0.05, 0.35}
    };
    double[][] wh = {
        {-0.1, 0.2}, {0.3, 0.15}, {0.25, -0.35}, {0.45, 0.55}, {-0.65, 0.75}, {0.85, -0.95}, {0.12, 0.23}, {-0.34, 0.46}
    };
    double[] b = {0.1, -0.1, 1, 1, 0.2, -0.2, 0, 0.3};
    double[][] dWx;
    double[][] dWh;
    double[] dB;
    protected double[][] x;
    protected double[][] h;
    protected double[][] c;
    protected double[][] g;

    public double[] run(double[][] sequence) {
        int steps = sequence.length;
        x = sequence;
        h = new double[steps + 1][UNITS];
        c = new double[steps + 1][UNITS];
        g = new double[steps][4 * UNITS];
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < 4 * UNITS; k++) {
                double net = b[k];
                for (int j = 0; j < UNITS; j++) net += wx[k][j] * x[t][j] + wh[k][j] * h[t][j];
                g[t][k] = k < 3 * UNITS ? 1 / (1 + Math.exp(-net)) : Math.tanh(net);
            }
            for (int j = 0; j < UNITS; j++) {
                c[t + 1][j] = g[t][UNITS + j] * c[t][j] + g[t][j] * g[t][3 * UNITS + j];
                h[t + 1][j] = g[t][2 * UNITS + j] * Math.tanh(c[t + 1][j]);
            }
        }
        return h[steps].clone();
    }

    public double[][] runBackward(double[] dLast) {
        dWx = new double[4 * UNITS][UNITS];
        dWh = new double[4 * UNITS][UNITS];
        dB = new double[4 * UNITS];
        double[][] dX = new double[x.length][UNITS];
        double[] dH = dLast.clone();
        double[] dC = new double[UNITS];
        for (int t = x.length - 1; t >= 0; t--) {
            double[] net = gates(t, dH, dC);
            double[] before = new double[UNITS];
            for (int k = 0; k < 4 * UNITS; k++) {
                addBias(k, net[k]);
                for (int j = 0; j < UNITS; j++) {
                    dWx[k][j] += net[k] * x[t][j];
                    dWh[k][j] += net[k] * recurrent(t)[j];
                    if (t >= firstStep()) dX[t][j] += net[k] * wx[k][j];
                    before[j] += net[k] * wh[k][j];
                }
            }
            dH = before;
        }
        return dX;
    }

    /** Gradients of the four nets; moves the cell's gradient one step back. */
    private double[] gates(int t, double[] dH, double[] dC) {
        double[] net = new double[4 * UNITS];
        for (int j = 0; j < UNITS; j++) {
            double in = g[t][j];
            double forget = g[t][UNITS + j];
            double out = g[t][2 * UNITS + j];
            double candidate = g[t][3 * UNITS + j];
            double squashed = Math.tanh(c[t + 1][j]);
            double cell = dC[j] + dH[j] * out * (1 - squashed * squashed);
            net[j] = cell * candidate * in * (1 - in);
            net[UNITS + j] = cell * c[t][j] * forget * (1 - forget);
            net[2 * UNITS + j] = dH[j] * squashed * out * (1 - out);
            net[3 * UNITS + j] = cell * in * (1 - candidate * candidate);
            dC[j] = cell * forget;
        }
        return net;
    }

    protected void addBias(int gate, double amount) {
        dB[gate] += amount;
    }

    protected double[] recurrent(int t) {
        return h[t];
    }

    protected int firstStep() {
        return 0;
    }
}
