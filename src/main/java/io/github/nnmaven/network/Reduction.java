package io.github.nnmaven.network;

/** How the terms of a loss become one number. */
public enum Reduction {
    /** They are added. */
    SUM,
    /** Their sum is divided by their number. */
    MEAN;

    /** The reduced value, given a sum (or the derivative of one term) and the number of terms. */
    double of(double sum, long terms) {
        return sum / divisor(terms);
    }

    /** What a sum of that many terms is divided by. */
    double divisor(long terms) {
        return this == SUM ? 1 : terms;
    }
}
