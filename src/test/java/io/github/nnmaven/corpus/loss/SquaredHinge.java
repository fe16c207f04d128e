package io.github.nnmaven.corpus.loss;

public record SquaredHinge(double margin) {
    public double eval(double score, int label) {
        double h = Math.max(0, margin - label * score);
        return h * h;
    }

    public double evalDerivative(double score, int label) {
        double h = Math.max(0, margin - label * score);
        return -2 * label * h;
    }

    public double evalDerivativeNoLabel(double score, int label) {
        return -2 * Math.max(0, margin - label * score);
    }
}
