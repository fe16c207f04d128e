package io.github.nnmaven.gradcheck;

/**
 * The verdict on one entry on its way.
 *
 * @param tensor  index of the tensor
 * @param entry   flat index
 * @param finding so far
 * @param step    of the best stencil
 * @param kinked  whether the one-sided derivatives differ there
 * @param edge    whether only one side of the point was looked at
 */
record Draft(int tensor, int entry, Finding finding, double step, boolean kinked, boolean edge) {
    /** From both sides of the point. */
    Draft(int tensor, int entry, Finding finding, double step, boolean kinked) {
        this(tensor, entry, finding, step, kinked, false);
    }

    Draft with(Finding other) {
        return new Draft(tensor, entry, other, step, kinked, edge);
    }

    boolean is(EntryVerdict verdict) {
        return finding.is(verdict);
    }
}
