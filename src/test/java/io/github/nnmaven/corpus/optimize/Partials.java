package io.github.nnmaven.corpus.optimize;

/** One partial derivative at a time, by its index. */
public class Partials {
    public double evaluate(double[] a) {
        return a[0] * Math.sin(a[1]) + a[2] * a[2] * a[0];
    }

    public double partial(double[] a, int which) {
        switch (which) {
            case 0:
                return Math.sin(a[1]) + a[2] * a[2];
            case 1:
                return a[0] * Math.cos(a[1]);
            case 2:
                return 2 * a[2] * a[0];
            default:
                throw new IllegalArgumentException("no parameter " + which);
        }
    }

    /** A break forgotten, in effect. */
    public double partialFallingThrough(double[] a, int which) {
        return which == 1 ? partial(a, 2) : partial(a, which);
    }

    /** Counted from one. */
    public double partialFromOne(double[] a, int which) {
        return partial(a, which - 1);
    }
}
