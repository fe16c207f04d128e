package io.github.nnmaven.gradcheck;

import java.util.Arrays;

/**
 * The function at {@code x − h, x − h/2, x, x + h/2, x + h}.
 *
 * <p>With the central differences {@code D₁} of step {@code h} and {@code D₂} of step {@code h/2}:
 * <ul>
 *   <li>{@code n = D₂ + (D₂ − D₁)/3} (Richardson), exact for polynomials of degree 4;
 *   <li>one-sided derivatives of second order, {@code r = (4f(x+h/2) − f(x+h) − 3f(x))/h} and {@code l} likewise; their
 *       difference {@code J = r − l} is {@code −h³f⁗/16} where the function is smooth and stays at a kink;
 *   <li>truncation {@code T = 2|n − D₂| + |J|/2}: the first part bounds the less accurate {@code D₂} twice over; for one
 *       kink anywhere between {@code x − h} and {@code x + h} the sum is never less than the error of {@code n}. At a kink at
 *       {@code x} itself {@code n ± T} is the interval between the one-sided derivatives, each as uncertain as rounding
 *       makes it; a {@code J} that rounding explains is left out;
 *   <li>rounding {@code R = 3·εf/h}, the worst case for errors of {@code εf} in each value.
 * </ul>
 *
 * @param h           step really taken
 * @param base        {@code f(x)}
 * @param samePattern whether all points are on one piece of a piecewise function, as far as is known
 * @param misplaced   what the values may be off because the points are not exactly where they should be
 */
record Stencil(
        double h,
        double left,
        double halfLeft,
        double base,
        double halfRight,
        double right,
        boolean samePattern,
        double misplaced) {
    /** A stencil at its exact points. */
    Stencil(double h, double left, double halfLeft, double base, double halfRight, double right, boolean samePattern) {
        this(h, left, halfLeft, base, halfRight, right, samePattern, 0);
    }

    /** Values a step search asks for, as multiples of {@code h}. */
    static final double[] OFFSETS = {-1, -0.5, 0.5, 1};

    /** From four of the results of a batch, in the order of {@link #OFFSETS}. */
    static Stencil of(double h, double base, EntryProbes.Result result, int from) {
        double[] f = result.values();
        boolean[] same = result.samePattern();
        boolean allSame = same[from] && same[from + 1] && same[from + 2] && same[from + 3];
        return new Stencil(h, f[from], f[from + 1], base, f[from + 2], f[from + 3], allSame);
    }

    /**
     * As {@link #of}, from points that a grid has moved a little: each value is corrected by the slope between the outer
     * points, and is off by no more than what the slope changes over the step.
     *
     * @param moves really made, in the order of {@link #OFFSETS}
     */
    static Stencil onGrid(double h, double base, EntryProbes.Result result, int from, double[] moves) {
        double[] f = Arrays.copyOfRange(result.values(), from, from + OFFSETS.length);
        double slope = (f[3] - f[0]) / (moves[3] - moves[0]);
        double bend = Math.abs((f[3] - base) + (f[0] - base)) / h;
        double farthest = 0;
        for (int k = 0; k < f.length; k++) {
            double off = moves[k] - OFFSETS[k] * h;
            farthest = Math.max(farthest, Math.abs(off));
            f[k] -= off * slope;
        }
        boolean[] same = result.samePattern();
        boolean allSame = same[from] && same[from + 1] && same[from + 2] && same[from + 3];
        return new Stencil(h, f[0], f[1], base, f[2], f[3], allSame, farthest * bend);
    }

    boolean isFinite() {
        return Double.isFinite(left + halfLeft + halfRight + right);
    }

    /** Whether the function does not move at all. */
    boolean isFlat() {
        return left == base && halfLeft == base && halfRight == base && right == base;
    }

    Estimate estimate(Noise noise) {
        double wide = (right - left) / (2 * h);
        double narrow = (halfRight - halfLeft) / h;
        double correction = (narrow - wide) / 3;
        double fEpsilon = noise.at(largest()) + misplaced;
        double jump = (4 * ((halfRight - base) + (halfLeft - base)) - ((right - base) + (left - base))) / h;
        double jumpNoise = 16 * fEpsilon / h;
        double size = Math.abs(jump);
        double kink = Math.max(0, size > 4 * jumpNoise ? size + jumpNoise : size - jumpNoise) / 2;
        return new Estimate(narrow + correction, 2 * Math.abs(correction) + kink, 3 * fEpsilon / h, jump, jumpNoise, h);
    }

    private double largest() {
        double sides = Math.max(Math.max(Math.abs(left), Math.abs(right)), Math.abs(base));
        return Math.max(sides, Math.max(Math.abs(halfLeft), Math.abs(halfRight)));
    }
}
