package io.github.nnmaven.pairing;

/**
 * A value and what looks like its gradient.
 *
 * @param value    of a {@link Shape#FUSED} pair the same method as the gradient
 * @param gradient the method under test
 * @param shape    how the two are called
 * @param strength how much the names say
 * @param sign     −1 when the gradient's name says that it is the negative gradient, as force is of energy; else 1
 */
public record Pair(MemberSignature value, MemberSignature gradient, Shape shape, Strength strength, int sign) {
    /** Why the two are taken for a pair, in words. */
    public String why() {
        String names = shape == Shape.FUSED ? "its name says so" : strength.reason();
        return gradient.call() + " " + shape.reason() + ", and " + names;
    }

    /** {@code value(double[]) with gradient(double[])}. */
    @Override
    public String toString() {
        return shape == Shape.FUSED ? gradient.call() : value.call() + " with " + gradient.call();
    }
}
