package io.github.nnmaven.corpus.layer;

/** Inverted dropout with a mask given from outside. */
public class Dropout {
    private final boolean[] mask;
    private final double keep;

    public Dropout(boolean[] mask, double keep) {
        this.mask = mask.clone();
        this.keep = keep;
    }

    public double[] apply(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = mask[i] ? x[i] / keep : 0;
        return y;
    }

    public double[] applyBackward(double[] dy) {
        double[] dx = new double[dy.length];
        for (int i = 0; i < dy.length; i++) dx[i] = mask[i] ? dy[i] / keep : 0;
        return dx;
    }

    public double[] applyBackwardUnscaled(double[] dy) {
        double[] dx = new double[dy.length];
        for (int i = 0; i < dy.length; i++) dx[i] = mask[i] ? dy[i] : 0;
        return dx;
    }

    public double[] applyBackwardUnmasked(double[] dy) {
        double[] dx = new double[dy.length];
        for (int i = 0; i < dy.length; i++) dx[i] = dy[i] / keep;
        return dx;
    }

    public static Dropout fixed() {
        return new Dropout(new boolean[] {true, false, true, true}, 0.75);
    }
}
