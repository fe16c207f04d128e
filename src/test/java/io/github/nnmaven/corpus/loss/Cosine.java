package io.github.nnmaven.corpus.loss;

/** Cosine similarity, as a static method of two vectors. */
public class Cosine {
    public static double similarity(double[] a, double[] b) {
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }

    public static double[] gradient(double[] a, double[] b) {
        double na = Math.sqrt(dot(a, a));
        double nb = Math.sqrt(dot(b, b));
        double c = similarity(a, b);
        double[] g = new double[a.length];
        for (int i = 0; i < g.length; i++) g[i] = b[i] / (na * nb) - c * a[i] / (na * na);
        return g;
    }

    /** Without the term of the norm. */
    public static double[] gradientOfDot(double[] a, double[] b) {
        double n = Math.sqrt(dot(a, a) * dot(b, b));
        double[] g = new double[a.length];
        for (int i = 0; i < g.length; i++) g[i] = b[i] / n;
        return g;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }
}
