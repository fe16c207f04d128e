package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** The shared paths of a subject at one point, in the units of a {@link Neighbourhood}, counted. */
final class PathProbes {
    private final Neighbourhood around;
    private final SharedPaths.Paths paths;
    private final LongAdder moves = new LongAdder();

    /** The point is evaluated once more. */
    PathProbes(Neighbourhood around, SharedPaths.Paths paths) {
        around.budget().take(1);
        this.around = around;
        this.paths = paths;
    }

    int examples() {
        return paths.examples();
    }

    List<SharedPaths.Node> nodes() {
        return paths.nodes();
    }

    SharedPaths.Node node(int node) {
        return nodes().get(node);
    }

    /** {@code fₑ} at the point. */
    double base(int example) {
        return around.scaled(paths.base(example));
    }

    /** {@code z[i,e]} of a path counted row by row. */
    double at(int node, int path) {
        return node(node).values()[path / examples()][path % examples()];
    }

    /** Values with one path moved each; NaN where the subject throws. */
    EntryProbes.Result move(int node, int[] of, double[] values) {
        around.budget().take((of.length + examples() - 1) / examples());
        moves.add(of.length);
        int[] units = Arrays.stream(of).map(p -> p / examples()).toArray();
        int[] examples = Arrays.stream(of).map(p -> p % examples()).toArray();
        try {
            EntryProbes.Result result = paths.move(node, units, examples, values);
            double[] scaled = Arrays.stream(result.values()).map(around::scaled).toArray();
            return new EntryProbes.Result(scaled, result.samePattern());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError outside) {
            double[] nothing = new double[of.length];
            Arrays.fill(nothing, Double.NaN);
            return new EntryProbes.Result(nothing, new boolean[of.length]);
        }
    }

    /** As many moves as there are examples make one evaluation. */
    long evaluations() {
        return 1 + (moves.sum() + examples() - 1) / examples();
    }

    /**
     * The typical change of a path when one of the entries that act on it changes by its own scale: the root mean square over
     * the entries of the first tensor that moves it at all.
     */
    double scale(int node, int path) {
        int unit = path / examples();
        int example = path % examples();
        for (SharedPaths.Use use : node(node).uses()) {
            double scale = scale(use, unit, example);
            if (scale > 0 && scale < Double.POSITIVE_INFINITY) {
                return scale;
            }
        }
        return Neighbourhood.SCALE_OF_ZEROS;
    }

    private double scale(SharedPaths.Use use, int unit, int example) {
        double[][] factors = use.factors();
        if (use.isItself()) {
            return around.scale(use.tensor(), unit * examples() + example);
        }
        double sum = 0;
        for (int j = 0; j < factors.length; j++) {
            double moved = around.scale(use.tensor(), unit * factors.length + j) * factors[j][example];
            sum += moved * moved;
        }
        return Math.sqrt(sum / factors.length);
    }
}
