package com.acme.nn;

/** Three bugs in one way back. */
public class MlpBuggy extends Mlp {
    public MlpBuggy(long seed) {
        super(seed);
    }

    @Override
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
            for (int k = 0; k < x.length - 1; k++) dW1[j][k] = delta * x[k]; // 1: the last input is forgotten
            for (int k = 0; k < x.length; k++) dX[k] += dH * w1[j][k]; // 2: the derivative of tanh is forgotten
        }
        for (int i = 0; i < dY.length; i++) dB2[i] = dY[i] / dY.length; // 3: a mean where a sum belongs
        return dX;
    }
}
