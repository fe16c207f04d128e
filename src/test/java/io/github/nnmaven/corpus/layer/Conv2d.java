package io.github.nnmaven.corpus.layer;

/** Two channels in, two filters, tensors of rank three and four. */
public class Conv2d {
    private double[][][][] filters = {
        {{{0.1, -0.2}, {0.3, 0.4}}, {{-0.5, 0.6}, {0.7, -0.8}}},
        {{{0.9, 0.2}, {-0.1, 0.5}}, {{0.4, -0.3}, {0.8, 0.6}}}
    };
    private double[][][][] dFilters;
    private double[] bias = {0.1, -0.4};
    private double[] dBias;
    private double[][][] cache;

    public double[][][] forward(double[][][] image) {
        cache = image;
        int h = image[0].length - 1;
        int w = image[0][0].length - 1;
        double[][][] out = new double[filters.length][h][w];
        for (int f = 0; f < filters.length; f++)
            for (int r = 0; r < h; r++)
                for (int c = 0; c < w; c++) {
                    out[f][r][c] = bias[f];
                    for (int ch = 0; ch < image.length; ch++)
                        for (int i = 0; i < 2; i++)
                            for (int j = 0; j < 2; j++) out[f][r][c] += filters[f][ch][i][j] * image[ch][r + i][c + j];
                }
        return out;
    }

    public double[][][] backward(double[][][] dOut) {
        dFilters = new double[2][2][2][2];
        dBias = new double[2];
        double[][][] dImage = new double[cache.length][cache[0].length][cache[0][0].length];
        for (int f = 0; f < 2; f++)
            for (int r = 0; r < dOut[f].length; r++)
                for (int c = 0; c < columns(dOut[f][r].length); c++) {
                    dBias[f] += dOut[f][r][c];
                    for (int ch = 0; ch < cache.length; ch++)
                        for (int i = 0; i < 2; i++)
                            for (int j = 0; j < 2; j++) {
                                dFilters[f][channel(ch)][i][j] += cache[ch][r + i][c + j] * dOut[f][r][c];
                                dImage[ch][r + i][c + j] += filters[f][ch][i][j] * dOut[f][r][c];
                            }
                }
        return dImage;
    }

    protected int columns(int all) {
        return all;
    }

    protected int channel(int ch) {
        return ch;
    }

    /** The last column of the upstream gradient is never read. */
    public static class LastColumn extends Conv2d {
        @Override
        protected int columns(int all) {
            return all - 1;
        }
    }

    /** Both channels add into the first. */
    public static class OneChannel extends Conv2d {
        @Override
        protected int channel(int ch) {
            return 0;
        }
    }
}
