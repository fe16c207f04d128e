package io.github.nnmaven.gradcheck;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the entries of a subject's point can be moved to: inside its {@link Domain}, on its {@link Grid}. */
final class Space {
    /** Distances in which the next number of a grid is looked for, relative to the size of the entry. */
    private static final int FINEST = -60;

    /** No grid of fewer digits has it. */
    private static final double THIRD = 1.0 / 3;

    private final Checkable subject;
    private final @Nullable Domain domain;
    private final @Nullable Grid grid;

    private Space(Checkable subject) {
        this.subject = subject;
        this.domain = subject instanceof Domain bounds ? bounds : null;
        this.grid = subject instanceof Grid numbers && rounds(numbers, subject) ? numbers : null;
    }

    /** Whether some entry cannot have every number. */
    private static boolean rounds(Grid grid, Checkable subject) {
        List<Tensor> tensors = subject.tensors();
        return IntStream.range(0, tensors.size())
                .anyMatch(t ->
                        IntStream.range(0, tensors.get(t).size()).anyMatch(i -> grid.nearest(t, i, THIRD) != THIRD));
    }

    static Space of(Subject subject) {
        return new Space(subject instanceof OutputSubject output ? output.whole() : subject);
    }

    /** Whether every number is allowed. */
    boolean isFree() {
        return domain == null && grid == null;
    }

    boolean isBounded() {
        return domain != null;
    }

    boolean isGrid() {
        return grid != null;
    }

    boolean contains(int tensor, int entry, double x) {
        return domain == null || (above(domain, tensor, entry, x) && below(domain, tensor, entry, x));
    }

    private static boolean above(Domain domain, int tensor, int entry, double x) {
        double low = domain.low(tensor, entry);
        boolean open = domain.lowOpen(tensor, entry) || low == Double.NEGATIVE_INFINITY;
        return open ? x > low : x >= low;
    }

    private static boolean below(Domain domain, int tensor, int entry, double x) {
        double high = domain.high(tensor, entry);
        boolean open = domain.highOpen(tensor, entry) || high == Double.POSITIVE_INFINITY;
        return open ? x < high : x <= high;
    }

    /** Whether the whole point is inside. */
    boolean contains(double[][] point) {
        return outside(point) == null;
    }

    /** The first entry that is outside, in words; null when there is none. */
    private @Nullable String outside(double[][] point) {
        for (int t = 0; domain != null && t < point.length; t++) {
            for (int i = 0; i < point[t].length; i++) {
                if (!contains(t, i, point[t][i])) {
                    return name(t, i) + " = " + point[t][i] + " is outside " + interval(domain, t, i);
                }
            }
        }
        return null;
    }

    private String name(int tensor, int entry) {
        Tensor moved = subject.tensors().get(tensor);
        return moved.name() + (moved.shape().isEmpty() ? "" : moved.index(entry));
    }

    private static String interval(Domain domain, int tensor, int entry) {
        double low = domain.low(tensor, entry);
        double high = domain.high(tensor, entry);
        boolean lowOpen = domain.lowOpen(tensor, entry) || low == Double.NEGATIVE_INFINITY;
        boolean highOpen = domain.highOpen(tensor, entry) || high == Double.POSITIVE_INFINITY;
        return (lowOpen ? "(" : "[") + low + ", " + high + (highOpen ? ")" : "]");
    }

    /** @throws EvaluationException if the point is outside the domain */
    void require(double[][] point) {
        String outside = outside(point);
        if (outside != null) {
            throw new EvaluationException(subject.name() + ": the point " + outside
                    + ", the domain that is declared; choose a point inside it");
        }
    }

    /** The allowed number nearest to {@code x}, as far as the grid is concerned. */
    double nearest(int tensor, int entry, double x) {
        return grid == null ? x : grid.nearest(tensor, entry, x);
    }

    /** The point on the grid; a copy. */
    double[][] nearest(double[][] point) {
        double[][] nearest = OneByOne.copy(point);
        for (int t = 0; grid != null && t < point.length; t++) {
            for (int i = 0; i < point[t].length; i++) {
                nearest[t][i] = nearest(t, i, point[t][i]);
            }
        }
        return nearest;
    }

    /** How far {@code x} may go up or down without leaving the domain; infinite when there is no bound. */
    double room(int tensor, int entry, double x, boolean up) {
        if (domain == null) {
            return Double.POSITIVE_INFINITY;
        }
        double room = up ? domain.high(tensor, entry) - x : x - domain.low(tensor, entry);
        boolean open = up ? domain.highOpen(tensor, entry) : domain.lowOpen(tensor, entry);
        return open ? room / 2 : room;
    }

    /** Distance of neighbouring numbers about {@code x}, whose size is at most {@code scale}; 0 without a grid. */
    double spacing(int tensor, int entry, double x, double scale) {
        if (grid == null) {
            return 0;
        }
        for (int k = FINEST; k <= 0; k++) {
            double next = grid.nearest(tensor, entry, x + Math.scalb(scale, k));
            if (next != x) {
                return Math.abs(next - x);
            }
        }
        return scale;
    }

    /** {@code x + d} if that is inside, else {@code x − d}, else {@code x}; on the grid. */
    double inside(int tensor, int entry, double x, double d) {
        double forth = nearest(tensor, entry, x + d);
        if (contains(tensor, entry, forth)) {
            return forth;
        }
        double back = nearest(tensor, entry, x - d);
        return contains(tensor, entry, back) ? back : x;
    }
}
