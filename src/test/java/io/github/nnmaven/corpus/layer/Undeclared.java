package io.github.nnmaven.corpus.layer;

/** A dense layer that keeps its parameters and their gradients to itself. */
public class Undeclared {
    private final int fault;
    private final double[][] w = {{0.1, -0.2, 0.3, 0.5}, {-0.6, 0.7, 0.2, -0.1}};
    private final double[] b = {0.1, -0.1};
    private final double[][] dw = new double[2][4];
    private double[] db = {0, 0};
    private double[] x = {};
    private double[] dx = {};

    /** @param fault 1: weights by the neighbour, 2: bias of the first unit, 3: none, but gradients are added up */
    public Undeclared(int fault) {
        this.fault = fault;
    }

    public double[] forward(double[] input) {
        x = input.clone();
        double[] out = b.clone();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 4; j++) {
                out[i] += w[i][j] * input[j];
            }
        }
        return out;
    }

    public double[] backward(double[] upstream) {
        db = fault == 2 ? new double[] {upstream[0], upstream[0]} : upstream.clone();
        dx = new double[4];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 4; j++) {
                double before = fault == 3 ? dw[i][j] : 0;
                dw[i][j] = before + upstream[i] * x[fault == 1 ? (j + 1) % 4 : j];
                dx[j] += upstream[i] * w[i][j];
            }
        }
        return dx;
    }
}
