package com.acme.nn;

import java.util.Random;

/** Two inputs, three tanh units, two outputs. */
public class Mlp {
    protected final double[][] w1 = new double[3][2];
    protected final double[] b1 = new double[3];
    protected final double[][] w2 = new double[2][3];
    protected final double[] b2 = new double[2];
    protected double[][] dW1;
    protected double[] dB1;
    protected double[][] dW2;
    protected double[] dB2;
    protected double[] x;
    protected double[] h;

    public Mlp(long seed) {
        Random random = new Random(seed);
        for (double[] row : w1) for (int j = 0; j < row.length; j++) row[j] = random.nextGaussian();
        for (double[] row : w2) for (int j = 0; j < row.length; j++) row[j] = random.nextGaussian();
    }

    public double[] forward(double[] input) {
        x = input.clone();
        h = new double[b1.length];
        for (int i = 0; i < h.length; i++) {
            double net = b1[i];
            for (int j = 0; j < x.length; j++) net += w1[i][j] * x[j];
            h[i] = Math.tanh(net);
        }
        double[] y = b2.clone();
        for (int i = 0; i < y.length; i++) for (int j = 0; j < h.length; j++) y[i] += w2[i][j] * h[j];
        return y;
    }

    public double[] backward(double[] dY) {
        clear();
        double[] dX = new double[x.length];
        for (int j = 0; j < h.length; j++) {
            double dH = 0;
            for (int i = 0; i < dY.length; i++) {
                dW2[i][j] = dY[i] * h[j];
                dH += w2[i][j] * dY[i];
            }
            double delta = dH * (1 - h[j] * h[j]);
            dB1[j] = delta;
            for (int k = 0; k < x.length; k++) {
                dW1[j][k] = delta * x[k];
                dX[k] += delta * w1[j][k];
            }
        }
        System.arraycopy(dY, 0, dB2, 0, dY.length);
        return dX;
    }

    protected void clear() {
        dW1 = new double[3][2];
        dB1 = new double[3];
        dW2 = new double[2][3];
        dB2 = new double[2];
    }

    public double[][] getW1() {
        return w1;
    }

    public double[] getB1() {
        return b1;
    }

    public double[][] getW2() {
        return w2;
    }

    public double[] getB2() {
        return b2;
    }

    public double[][] getW1Gradient() {
        return dW1;
    }

    public double[] getB1Gradient() {
        return dB1;
    }

    public double[][] getW2Gradient() {
        return dW2;
    }

    public double[] getB2Gradient() {
        return dB2;
    }
}
