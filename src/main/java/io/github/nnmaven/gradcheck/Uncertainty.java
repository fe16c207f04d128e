package io.github.nnmaven.gradcheck;

/**
 * What the claimed gradient at a point is known to be off, entry by entry; see {@link ClaimError}.
 *
 * @param known one array for each tensor; none at all when the subject does not say
 */
record Uncertainty(double[][] known) {
    static final Uncertainty NONE = new Uncertainty(new double[0][]);

    /** 0 or more. */
    double of(int tensor, int entry) {
        return known.length == 0 ? 0 : Math.abs(known[tensor][entry]);
    }
}
