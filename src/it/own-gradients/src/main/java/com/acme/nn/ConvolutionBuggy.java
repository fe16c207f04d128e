package com.acme.nn;

/** Three bugs of convolutions. */
public class ConvolutionBuggy extends Convolution {
    @Override
    public double[][] applyBackward(double[][] dOut) {
        kernelGradient = new double[3][3];
        double[][] dImage = new double[image.length][image[0].length];
        for (int r = 0; r < dOut.length; r++)
            for (int c = 0; c < dOut[r].length; c++) {
                biasGradient = dOut[r][c]; // 4: assigned, not added
                for (int i = 0; i < 3; i++)
                    for (int j = 0; j < 3; j++) {
                        kernelGradient[2 - i][2 - j] += image[r + i][c + j] * dOut[r][c]; // 5: turned round; the centre stays right
                        if (r + i < image.length - 1) dImage[r + i][c + j] += kernel[i][j] * dOut[r][c]; // 6: not the last row
                    }
            }
        return dImage;
    }
}
