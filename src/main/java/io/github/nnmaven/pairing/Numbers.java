package io.github.nnmaven.pairing;

/** How many indices the numbers of a type have. */
public final class Numbers {
    /** Of types that hold no floating-point numbers. */
    public static final int NONE = -2;

    /** Of vectors, matrices and tensors whose type does not tell. */
    public static final int UNKNOWN = -1;

    private Numbers() {}

    /** 0 for {@code double}, 1 for {@code double[]} or a vector, 2 for a matrix; {@link #NONE} or {@link #UNKNOWN}. */
    public static int rank(String type) {
        NumericType numeric = NumericType.of(type);
        return numeric.isNumbers() ? numeric.rank() : NONE;
    }
}
