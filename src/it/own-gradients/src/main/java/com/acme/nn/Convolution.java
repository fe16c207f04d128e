package com.acme.nn;

/** A 3×3 kernel with a bias over one image. */
public class Convolution {
    public final double[][] kernel = {{0.1, -0.4, 0.3}, {0.7, 0.2, -0.6}, {-0.1, 0.5, 0.9}};
    public double bias = 0.25;
    public double[][] kernelGradient;
    public double biasGradient;
    protected double[][] image;

    public double[][] apply(double[][] image) {
        this.image = image;
        double[][] out = new double[image.length - 2][image[0].length - 2];
        for (int r = 0; r < out.length; r++)
            for (int c = 0; c < out[r].length; c++) {
                out[r][c] = bias;
                for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) out[r][c] += kernel[i][j] * image[r + i][c + j];
            }
        return out;
    }

    public double[][] applyBackward(double[][] dOut) {
        kernelGradient = new double[3][3];
        biasGradient = 0;
        double[][] dImage = new double[image.length][image[0].length];
        for (int r = 0; r < dOut.length; r++)
            for (int c = 0; c < dOut[r].length; c++) {
                biasGradient += dOut[r][c];
                for (int i = 0; i < 3; i++)
                    for (int j = 0; j < 3; j++) {
                        kernelGradient[i][j] += image[r + i][c + j] * dOut[r][c];
                        dImage[r + i][c + j] += kernel[i][j] * dOut[r][c];
                    }
            }
        return dImage;
    }
}
