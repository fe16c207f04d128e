package io.github.nnmaven.gradcheck;

/**
 * Verdicts on the entries that act through the paths of one node, from the derivatives of the paths. Agreement is decided
 * here, by the same rule as everywhere; what does not agree is looked at one by one, or a sample of it where it is much.
 */
final class PathJudge {
    /** How many times outside its bound a claim must be to be accused here. */
    private static final double CLEAR = 10;

    private final Neighbourhood around;
    private final PointCheck check;
    private final BoundedRule rule;
    private final PathEstimates paths;

    PathJudge(Neighbourhood around, PointCheck check, BoundedRule rule, PathEstimates paths) {
        this.around = around;
        this.check = check;
        this.rule = rule;
        this.paths = paths;
    }

    /** Judges the entries of one unit. */
    void judge(SharedPaths.Use use, int unit, PathVerdicts verdicts) {
        double[][] factors = use.factors();
        int columns = use.columns(paths.examples());
        for (int j = 0; j < columns; j++) {
            int entry = unit * columns + j;
            if (use.isItself()) {
                alone(use.tensor(), entry, verdicts);
            } else {
                sum(use.tensor(), entry, unit * paths.examples(), factors[j], verdicts);
            }
        }
    }

    /** An entry that is a path itself. */
    private void alone(int tensor, int entry, PathVerdicts verdicts) {
        if (!paths.unknown()[entry]) {
            decide(tensor, entry, paths.derivative()[entry], paths.error()[entry], paths.moving()[entry], verdicts);
        }
    }

    /** {@code n = Σₑ nₑ·hₑ} and {@code E = Σₑ Eₑ·|hₑ|}. */
    private void sum(int tensor, int entry, int first, double[] factors, PathVerdicts verdicts) {
        double numeric = 0;
        double error = 0;
        boolean moves = false;
        for (int e = 0; e < factors.length; e++) {
            double h = factors[e];
            int path = first + e;
            if (h != 0) {
                if (paths.unknown()[path]) {
                    return;
                }
                moves |= paths.moving()[path];
                numeric += paths.derivative()[path] * h;
                error += paths.error()[path] * Math.abs(h);
            }
        }
        decide(tensor, entry, numeric, error, moves, verdicts);
    }

    private void decide(int tensor, int entry, double numeric, double error, boolean moves, PathVerdicts verdicts) {
        double a = around.claimed(tensor, entry);
        double whole = error + around.roundingOfClaim(tensor, entry);
        verdicts.numeric()[entry] = numeric;
        verdicts.error()[entry] = whole;
        if (!moves && a == 0) {
            verdicts.verdicts()[entry] = check.showsChanges(tensor, entry) ? EntryVerdict.ZERO : null;
        } else if (rule.agrees(a, numeric, whole) && rule.isSharp(a, numeric, whole)) {
            verdicts.verdicts()[entry] = EntryVerdict.VERIFIED;
        } else if (Math.abs(a - numeric) > CLEAR * rule.bound(a, numeric, whole)) {
            verdicts.accuse(entry);
        }
    }
}
