package io.github.nnmaven.gradcheck;

/**
 * Optional capability of a {@link Subject}: values after changing single entries, many at once, and whether the change
 * crossed a kink.
 *
 * <p>All values of one call, and of all calls at the same point, come from the same kernel, so that an entry "changed" to
 * its own value gives exactly the base value: differences of the results contain no difference between two ways of adding.
 */
public interface EntryProbes {
    /** Prepares probes around one point, which is evaluated once. */
    Probes probesAt(double[][] at);

    /** Probes around one point; may be used from several threads at once. */
    interface Probes {
        /** The base value, by the kernel of the probes. */
        double base();

        /**
         * Values of the function with one entry moved, everything else as at the base point.
         *
         * @param tensor  index of the tensor
         * @param entries flat index of the entry, one for each probe
         * @param values  what that entry is set to, one for each probe
         */
        Result probe(int tensor, int[] entries, double[] values);
    }

    /**
     * Results of a batch of probes, one for each.
     *
     * @param values      function values
     * @param samePattern whether every piecewise function is on the same piece as at the base point, for every example
     */
    record Result(double[] values, boolean[] samePattern) {}
}
