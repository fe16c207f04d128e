package io.github.nnmaven.corpus.layer;

/** 2×2 max pooling, winners remembered. */
public class MaxPool {
    protected double[][] in;

    public double[][] forward(double[][] in) {
        this.in = in;
        double[][] out = new double[in.length / 2][in[0].length / 2];
        for (int r = 0; r < out.length; r++)
            for (int c = 0; c < out[0].length; c++)
                out[r][c] = Math.max(
                        Math.max(in[2 * r][2 * c], in[2 * r][2 * c + 1]),
                        Math.max(in[2 * r + 1][2 * c], in[2 * r + 1][2 * c + 1]));
        return out;
    }

    public double[][] backward(double[][] dOut) {
        double[][] d = new double[in.length][in[0].length];
        for (int r = 0; r < dOut.length; r++)
            for (int c = 0; c < dOut[0].length; c++) {
                int best = 0;
                for (int k = 1; k < 4; k++) if (at(r, c, k) > at(r, c, best)) best = k;
                put(d, r, c, best, dOut[r][c]);
            }
        return d;
    }

    protected void put(double[][] d, int r, int c, int best, double amount) {
        d[2 * r + best / 2][2 * c + best % 2] = amount;
    }

    private double at(int r, int c, int k) {
        return in[2 * r + k / 2][2 * c + k % 2];
    }

    /** Gives to everybody in the window. */
    public static class Everybody extends MaxPool {
        @Override
        protected void put(double[][] d, int r, int c, int best, double amount) {
            for (int k = 0; k < 4; k++) d[2 * r + k / 2][2 * c + k % 2] = amount;
        }
    }

    /** Rows and columns of the winner exchanged. */
    public static class Exchanged extends MaxPool {
        @Override
        protected void put(double[][] d, int r, int c, int best, double amount) {
            d[2 * r + best % 2][2 * c + best / 2] = amount;
        }
    }
}
