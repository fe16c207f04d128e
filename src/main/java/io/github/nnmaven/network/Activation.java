package io.github.nnmaven.network;

/**
 * A function of one number, applied to each entry, with its derivative.
 *
 * <p>Both must be numerically safe far out: wherever the exact value is a finite double, so is the result.
 */
public interface Activation {
    /** The function's value. */
    double value(double x);

    /** Replaces the first numbers of an array by their values, bit for bit those of {@link #value}; faster where there is a way. */
    default void replace(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = value(x[i]);
        }
    }

    /** The derivative by the input at {@code x}; at a kink, the convention that the class documents. */
    double derivative(double x);

    /**
     * On which piece of a piecewise function {@code x} lies: two inputs with the same number lie on one smooth piece.
     * A smooth function has one piece.
     */
    default int piece(double x) {
        return 0;
    }

    /** Whether {@link #piece} is the sign: −1 below 0, 1 above, 0 for 0 and NaN. Such pieces are compared many at a time. */
    default boolean hasPieceBySign() {
        return false;
    }
}
