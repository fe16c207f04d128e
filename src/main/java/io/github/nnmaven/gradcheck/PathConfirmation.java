package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A second opinion on the entries that the paths of one node accuse: the derivatives of those paths once more, by {@link
 * SecondScheme}. One that stands by the claim, or not by the first derivative, withdraws the accusation, and the entry is left
 * to a look of its own.
 *
 * <p>What the paths of a unit and example say holds for every entry into that unit, so this costs twelve values a path,
 * whatever the number of entries.
 */
final class PathConfirmation {
    private final Neighbourhood around;
    private final BoundedRule rule;
    private final PathProbes probes;
    private final Noise[] noise;
    private final int node;
    private final PathEstimates first;
    private final PathEstimates second;
    private final Map<SharedPaths.Use, PathVerdicts> accused;
    private boolean unpaid;

    /**
     * Of one node.
     *
     * @param first   derivatives of its paths
     * @param accused what was found from them
     */
    PathConfirmation(
            Neighbourhood around,
            BoundedRule rule,
            PathProbes probes,
            Noise[] noise,
            int node,
            PathEstimates first,
            Map<SharedPaths.Use, PathVerdicts> accused) {
        this.around = around;
        this.rule = rule;
        this.probes = probes;
        this.noise = noise;
        this.node = node;
        this.first = first;
        this.second = PathEstimates.empty(first.units(), first.examples());
        this.accused = accused;
    }

    /** Pieces of work that find the second derivatives; they may run at the same time. */
    List<Runnable> searches() {
        int[] units = IntStream.range(0, first.units()).filter(this::isAccused).toArray();
        int[] paths = IntStream.range(0, first.examples())
                .flatMap(e -> IntStream.of(units).map(unit -> unit * first.examples() + e))
                .filter(path -> !first.unknown()[path])
                .toArray();
        List<Runnable> pieces = new ArrayList<>();
        for (int from = 0; from < paths.length; from += PathSearch.CHUNK) {
            int[] chunk = IntStream.range(from, Math.min(paths.length, from + PathSearch.CHUNK))
                    .map(k -> paths[k])
                    .toArray();
            pieces.add(() -> search(chunk));
        }
        return pieces;
    }

    /** Evaluations of one of them. */
    static long most(int examples) {
        return ((long) PathSearch.CHUNK * SecondScheme.POINTS + examples - 1) / examples;
    }

    /** Some of them cannot be paid: nothing is confirmed. */
    void giveUp() {
        unpaid = true;
    }

    private boolean isAccused(int unit) {
        return accused.entrySet().stream().anyMatch(of -> {
            int columns = of.getKey().columns(first.examples());
            return IntStream.range(unit * columns, (unit + 1) * columns)
                    .anyMatch(entry -> of.getValue().accused()[entry]);
        });
    }

    private void search(int[] paths) {
        int[] moved = new int[paths.length * SecondScheme.POINTS];
        double[] values = new double[moved.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = paths[k / SecondScheme.POINTS];
            values[k] = probes.at(node, moved[k]) + SecondScheme.offset(k % SecondScheme.POINTS, step(moved[k]));
        }
        double[] f = probes.move(node, moved, values).values();
        for (int k = 0; k < paths.length; k++) {
            second.set(paths[k], estimate(paths[k], f, values, k * SecondScheme.POINTS));
            second.error()[paths[k]] += PointCheck.hidden(around, first.step()[paths[k]]);
        }
    }

    /** Three quarters of the first scheme's, so that no point is one of its own. */
    private double step(int path) {
        return 0.75 * first.step()[path];
    }

    private Estimate estimate(int path, double[] f, double[] values, int from) {
        double[] own = new double[SecondScheme.POINTS];
        double[] at = new double[SecondScheme.POINTS];
        System.arraycopy(f, from, own, 0, own.length);
        System.arraycopy(values, from, at, 0, at.length);
        int example = path % first.examples();
        return SecondScheme.of(own, at, step(path), probes.base(example), noise[example]);
    }

    /** Judges every accused entry again. */
    void judge() {
        accused.forEach((use, verdicts) -> {
            for (int entry : verdicts.accusedEntries()) {
                if (unpaid || !stands(use, entry, verdicts)) {
                    verdicts.withdraw(entry);
                }
            }
        });
    }

    private boolean stands(SharedPaths.Use use, int entry, PathVerdicts verdicts) {
        double a = around.claimed(use.tensor(), entry);
        double n = second.numeric(use, entry);
        double error = second.error(use, entry) + around.roundingOfClaim(use.tensor(), entry);
        double difference = Math.abs(a - verdicts.numeric()[entry]);
        return Math.abs(a - n) > rule.bound(a, n, error) && difference > 2 * Math.abs(n - verdicts.numeric()[entry]);
    }
}
