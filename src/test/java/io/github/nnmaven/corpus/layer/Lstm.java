package io.github.nnmaven.corpus.layer;

/** A cell with two units; parameters in one flat array, gates i f o g. */
public class Lstm {
    private static final int H = 2;
    public final double[] params = new double[4 * H * (2 * H + 1)];
    public double[] grads;
    private double[][] z;
    private double[][] gates;
    private double[][] cells;

    public Lstm() {
        for (int k = 0; k < params.length; k++) params[k] = 0.5 * Math.sin(1.7 * k + 0.3);
    }

    public double[][] forward(double[][] inputs) {
        int steps = inputs.length;
        z = new double[steps][];
        gates = new double[steps][];
        cells = new double[steps + 1][H];
        double[][] hs = new double[steps][];
        double[] h = new double[H];
        for (int t = 0; t < steps; t++) {
            z[t] = new double[] {inputs[t][0], inputs[t][1], h[0], h[1], 1};
            gates[t] = new double[4 * H];
            h = new double[H];
            for (int g = 0; g < 4 * H; g++) {
                double a = 0;
                for (int k = 0; k < z[t].length; k++) a += params[g * (2 * H + 1) + k] * z[t][k];
                gates[t][g] = g < 3 * H ? 1 / (1 + Math.exp(-a)) : Math.tanh(a);
            }
            for (int j = 0; j < H; j++) {
                cells[t + 1][j] = gates[t][H + j] * cells[t][j] + gates[t][j] * gates[t][3 * H + j];
                h[j] = gates[t][2 * H + j] * Math.tanh(cells[t + 1][j]);
            }
            hs[t] = h.clone();
        }
        return hs;
    }

    public double[][] backward(double[][] dhs) {
        int steps = dhs.length;
        grads = new double[params.length];
        double[][] dx = new double[steps][H];
        double[] dhNext = new double[H];
        double[] dcNext = new double[H];
        for (int t = steps - 1; t >= 0; t--) {
            double[] da = new double[4 * H];
            for (int j = 0; j < H; j++) {
                double i = gates[t][j];
                double f = gates[t][H + j];
                double o = gates[t][2 * H + j];
                double g = gates[t][3 * H + j];
                double tc = Math.tanh(cells[t + 1][j]);
                double dh = dhs[t][j] + dhNext[j];
                double dc = dh * o * (1 - tc * tc) + carried(dcNext[j]);
                da[j] = dc * g * i * (1 - i);
                da[H + j] = dc * cells[t][j] * f * (1 - f);
                da[2 * H + j] = dh * tc * o * (1 - o);
                da[3 * H + j] = dc * i * (1 - g * g);
                dcNext[j] = dc * f;
            }
            dhNext = new double[H];
            for (int g = 0; g < 4 * H; g++) {
                for (int k = 0; k < 2 * H + 1; k++) {
                    int p = g * (2 * H + 1) + k;
                    grads[p] += da[g] * z[t][k];
                    if (k < H) dx[t][k] += da[g] * params[p];
                    else if (k < 2 * H) dhNext[k - H] += da[g] * params[p];
                }
            }
        }
        return dx;
    }

    protected double carried(double dc) {
        return dc;
    }

    /** The cell's state does not carry its gradient back. */
    public static class CellCut extends Lstm {
        @Override
        protected double carried(double dc) {
            return 0;
        }
    }
}
