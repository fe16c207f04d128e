package io.github.nnmaven.gradcheck;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A tensor whose claimed gradient is wrong, as the hypotheses of {@link Diagnosis} see it.
 *
 * @param tensor name and shape
 * @param a      claimed
 * @param n      numeric
 * @param error  {@code E}
 * @param x      values of the parameters
 * @param rule   by which the claim does not agree
 */
record Damage(Tensor tensor, double[] a, double[] n, double[] error, double[] x, BoundedRule rule) {
    /** How many times the error a number must be to count as known. */
    private static final double KNOWN = 100;

    boolean isMatrix() {
        return tensor.shape().size() == 2;
    }

    int rows() {
        return tensor.shape().get(0);
    }

    int columns() {
        return tensor.shape().get(1);
    }

    /** Whether {@code a} would be {@code expected}, known up to {@code tolerance}. */
    boolean fits(int i, double expected, double tolerance) {
        return rule.agrees(a[i], expected, tolerance);
    }

    /** Whether {@code a} is {@code n} there. */
    boolean isRight(int i) {
        return fits(i, n[i], error[i]);
    }

    /** Whether {@code n} is known well enough to tell one hypothesis from another. */
    boolean isKnown(int i) {
        return Math.abs(n[i]) > KNOWN * error[i];
    }

    int count(IntPredicate which) {
        return (int) IntStream.range(0, a.length).filter(which).count();
    }

    boolean all(IntPredicate which) {
        return IntStream.range(0, a.length).allMatch(which);
    }

    /** Whether the claim is {@code factor·n} everywhere. */
    boolean isMultiple(double factor) {
        return all(i -> isMultiple(i, factor));
    }

    boolean isMultiple(int i, double factor) {
        return fits(i, factor * n[i], Math.abs(factor) * error[i]);
    }

    /** Whether the claim at {@code i} is the numeric derivative at {@code source(i)}; a negative source says nothing. */
    boolean isMoved(IntUnaryOperator source) {
        return all(i -> {
            int from = source.applyAsInt(i);
            return from < 0 || fits(i, n[from], error[from]);
        });
    }
}
