package io.github.nnmaven.gradcheck;

/**
 * Numeric derivatives of all paths of one node, {@code units × examples} numbers each, row by row.
 *
 * @param units      number of rows
 * @param examples   number of columns
 * @param derivative {@code n}, 0 where nothing is known
 * @param error      {@code E}, rounding of the sum over examples included
 * @param step       {@code h} of the estimate
 * @param unknown    whether there is no estimate on one smooth piece
 * @param moving     whether the value moves at all with the path
 */
record PathEstimates(
        int units,
        int examples,
        double[] derivative,
        double[] error,
        double[] step,
        boolean[] unknown,
        boolean[] moving) {
    static PathEstimates empty(int units, int examples) {
        int n = Math.multiplyExact(units, examples);
        return new PathEstimates(
                units, examples, new double[n], new double[n], new double[n], new boolean[n], new boolean[n]);
    }

    /** Number of paths. */
    int size() {
        return derivative.length;
    }

    void set(int path, StepSearch search) {
        Estimate best = search.onOnePiece();
        if (best == null || search.isKinked() || search.isDiscontinuous()) {
            setUnknown(path);
            return;
        }
        set(path, best);
        moving[path] = !search.isFlat() || best.value() != 0;
    }

    void set(int path, Estimate best) {
        double roundingOfSum = (examples + 4) * 0x1p-52 * Math.abs(best.value());
        derivative[path] = best.value();
        error[path] = best.error() + roundingOfSum;
        step[path] = best.step();
    }

    /** {@code n} of an entry. */
    double numeric(SharedPaths.Use use, int entry) {
        return sum(use, entry, derivative, false);
    }

    /** {@code E} of an entry, without the rounding of its claim. */
    double error(SharedPaths.Use use, int entry) {
        return sum(use, entry, error, true);
    }

    private double sum(SharedPaths.Use use, int entry, double[] ofPaths, boolean absolute) {
        if (use.isItself()) {
            return ofPaths[entry];
        }
        double[] factors = use.factors()[entry % use.factors().length];
        int first = entry / use.factors().length * examples;
        double sum = 0;
        for (int e = 0; e < examples; e++) {
            if (factors[e] != 0) {
                sum += ofPaths[first + e] * (absolute ? Math.abs(factors[e]) : factors[e]);
            }
        }
        return sum;
    }

    void setUnknown(int path) {
        unknown[path] = true;
        moving[path] = true;
    }
}
