package io.github.nnmaven.gradcheck;

import java.io.Serializable;

/**
 * Entries of a tensor by verdict. They add up to its entries.
 *
 * @param grouped  entries that were not compared one by one but only together with others, along random directions
 * @param expected entries that are wrong and known to be
 */
public record VerdictCounts(
        int verified, int mismatched, int zero, int kink, int unverifiable, int nonFinite, int grouped, int expected)
        implements Serializable {
    /** Some wrong entries counted as expected. */
    VerdictCounts accepting(int ofMismatched, int ofNonFinite) {
        return new VerdictCounts(
                verified,
                mismatched - ofMismatched,
                zero,
                kink,
                unverifiable,
                nonFinite - ofNonFinite,
                grouped,
                expected + ofMismatched + ofNonFinite);
    }

    /** Both together. */
    VerdictCounts plus(VerdictCounts other) {
        return new VerdictCounts(
                verified + other.verified,
                mismatched + other.mismatched,
                zero + other.zero,
                kink + other.kink,
                unverifiable + other.unverifiable,
                nonFinite + other.nonFinite,
                grouped + other.grouped,
                expected + other.expected);
    }
}
