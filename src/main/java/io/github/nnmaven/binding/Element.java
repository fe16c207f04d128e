package io.github.nnmaven.binding;

/** What kind of number an array holds, coarsest first: the kind of a mixture is the later one. */
public enum Element {
    /** {@code int}, {@code long}, {@code short}, {@code byte}, {@code BigInteger}. */
    WHOLE,
    /** {@code float}, 24 bits. */
    SINGLE,
    /** {@code double}, 53 bits, and numbers of any other kind. */
    DOUBLE;

    /** The kind that holds numbers of both kinds. */
    public Element or(Element other) {
        return compareTo(other) < 0 ? other : this;
    }
}
