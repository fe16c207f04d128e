package io.github.nnmaven.corpus.variety;

/** Boxed arrays and integer arrays beside each other. */
public class Boxed {
    public Double score(Double[] w, Integer[] counts) {
        double s = 0;
        for (int i = 0; i < w.length; i++) s += counts[i] * Math.exp(w[i]);
        return s;
    }

    public Double[] scoreGradient(Double[] w, Integer[] counts) {
        Double[] g = new Double[w.length];
        for (int i = 0; i < w.length; i++) g[i] = counts[i] * Math.exp(w[i]);
        return g;
    }

    public Double[] scoreGradientWithHoles(Double[] w, Integer[] counts) {
        Double[] g = new Double[w.length];
        for (int i = 0; i + 1 < w.length; i++) g[i] = counts[i] * Math.exp(w[i]);
        return g;
    }
}
