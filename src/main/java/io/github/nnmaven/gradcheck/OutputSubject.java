package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * One output of a {@link VectorSubject} as a subject of its own. It shares evaluations with the other outputs; asked for a
 * point as a whole once more, it gives what a second evaluation there gave, so that a function that changes does not
 * look as if it did not.
 */
final class OutputSubject implements Subject, EntryProbes, ClaimError {
    private final JacobianValues shared;
    private final int output;
    private final Map<Point, Integer> valuesAsked = new ConcurrentHashMap<>();
    private final Map<Point, Integer> gradientsAsked = new ConcurrentHashMap<>();

    OutputSubject(JacobianValues shared, int output) {
        this.shared = shared;
        this.output = output;
    }

    /** A point, known by its bits. */
    private record Point(double[][] at, int hash) {
        static Point of(double[][] at) {
            return new Point(OneByOne.copy(at), Arrays.deepHashCode(at));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point p && (at == p.at || (hash == p.hash && Arrays.deepEquals(at, p.at)));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The {@code turn}-th evaluation at a point. */
    private record Turn(Point point, int turn) {}

    /** A point with one entry moved. */
    private record Move(Point from, int tensor, int entry, long bits) {}

    /** The function with all outputs. */
    VectorSubject whole() {
        return shared.subject();
    }

    @Override
    public String name() {
        return whole().name();
    }

    @Override
    public String source() {
        return whole().source();
    }

    @Override
    public List<Tensor> tensors() {
        return whole().tensors();
    }

    @Override
    public double[][] point() {
        return whole().point();
    }

    @Override
    public double value(double[][] at) {
        return shared.value(turn(Point.of(at), valuesAsked), output, () -> at);
    }

    @Override
    public double[][] gradient(double[][] at) {
        return shared.row(turn(Point.of(at), gradientsAsked), output, at);
    }

    private static Turn turn(Point point, Map<Point, Integer> asked) {
        return new Turn(point, asked.merge(point, 1, Integer::sum));
    }

    /** Zeros when the function knows none. */
    @Override
    public double[][] claimErrors(double[][] at) {
        return whole() instanceof JacobianClaimError known
                ? shared.claimErrors(Point.of(at), output, () -> known.jacobianErrors(at))
                : tensors().stream().map(t -> new double[t.size()]).toArray(double[][]::new);
    }

    @Override
    public Probes probesAt(double[][] at) {
        Point from = Point.of(at);
        double base = value(at);
        return new Probes() {
            @Override
            public double base() {
                return base;
            }

            @Override
            public Result probe(int tensor, int[] entries, double[] values) {
                double[] results = IntStream.range(0, entries.length)
                        .mapToDouble(p -> moved(from, tensor, entries[p], values[p]))
                        .toArray();
                boolean[] same = new boolean[entries.length];
                Arrays.fill(same, true);
                return new Result(results, same);
            }
        };
    }

    private double moved(Point from, int tensor, int entry, double value) {
        return shared.value(new Move(from, tensor, entry, Double.doubleToRawLongBits(value)), output, () -> {
            double[][] at = OneByOne.copy(from.at());
            at[tensor][entry] = value;
            return at;
        });
    }
}
