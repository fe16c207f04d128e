package io.github.nnmaven.corpus.optimize;

/** Rank three and float. */
public class Volume {
    public double energy(double[][][] v) {
        double s = 0;
        for (double[][] a : v) for (double[] b : a) for (int i = 0; i < b.length; i++) s += (i + 1) * Math.cos(b[i]);
        return s;
    }

    public double[][][] energyGradient(double[][][] v) {
        double[][][] g = new double[v.length][v[0].length][v[0][0].length];
        for (int i = 0; i < v.length; i++)
            for (int j = 0; j < v[0].length; j++)
                for (int k = 0; k < v[0][0].length; k++) g[i][j][k] = -(k + 1) * Math.sin(v[i][j][k]);
        return g;
    }

    public double[][][] energyGradientShifted(double[][][] v) {
        double[][][] g = energyGradient(v);
        g[1][0][1] = g[0][0][1];
        return g;
    }

    public float norm(float[] x) {
        float s = 0;
        for (float v : x) s += v * v;
        return (float) Math.sqrt(s);
    }

    public float[] normGradient(float[] x) {
        float n = norm(x);
        float[] g = new float[x.length];
        for (int i = 0; i < g.length; i++) g[i] = x[i] / n;
        return g;
    }

    public float[] normGradientTooLong(float[] x) {
        float[] g = normGradient(x);
        g[0] *= 1.01f;
        return g;
    }
}
