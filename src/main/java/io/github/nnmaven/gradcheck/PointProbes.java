package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One point of a subject: its values around it, counted, and the gradient that is claimed there. Uses {@link EntryProbes}
 * when the subject offers it. Whatever the subject throws becomes an {@link EvaluationException} that says where.
 */
final class PointProbes {
    private final Subject subject;
    private final double[][] at;
    private final EntryProbes.Probes probes;
    private final Space space;
    private final Budget budget;
    private final LongAdder evaluations = new LongAdder();

    /**
     * Evaluates the point.
     *
     * @param budget pays for all evaluations
     * @throws EvaluationException if the point has the wrong shape or the function throws there
     */
    PointProbes(Subject subject, double[][] at, Budget budget) {
        this.subject = subject;
        this.budget = budget;
        this.at = OneByOne.copy(at);
        this.space = Space.of(subject);
        requireShape(subject, "the point", at);
        space.require(at);
        count(1);
        this.probes = guarded(() -> subject.name() + ": the value at the point", () -> probesAt(subject, at));
    }

    private static EntryProbes.Probes probesAt(Subject subject, double[][] at) {
        return subject instanceof EntryProbes fast ? fast.probesAt(OneByOne.copy(at)) : new OneByOne(subject, at);
    }

    /** Outputs that share evaluations pay for them where they are made. */
    private void count(int more) {
        if (!(subject instanceof OutputSubject)) {
            budget.take(more);
        }
        evaluations.add(more);
    }

    Budget budget() {
        return budget;
    }

    Subject subject() {
        return subject;
    }

    /** The point, not to be changed. */
    double[][] at() {
        return at;
    }

    /** Value of an entry at the point. */
    double at(int tensor, int entry) {
        return at[tensor][entry];
    }

    /** The function's value at the point. */
    double base() {
        return probes.base();
    }

    /** Function evaluations so far. */
    long evaluations() {
        return evaluations.sum();
    }

    /** Where the point may be moved to. */
    Space space() {
        return space;
    }

    /** Values with one entry moved each; see {@link EntryProbes.Probes#probe}. Outside the domain nothing is evaluated: NaN. */
    EntryProbes.Result probe(int tensor, int[] entries, double[] values) {
        int[] inside = IntStream.range(0, entries.length)
                .filter(p -> space.contains(tensor, entries[p], values[p]))
                .toArray();
        return inside.length == entries.length
                ? evaluate(tensor, entries, values)
                : some(tensor, entries, values, inside);
    }

    private EntryProbes.Result some(int tensor, int[] entries, double[] values, int[] inside) {
        double[] results = new double[entries.length];
        boolean[] same = new boolean[entries.length];
        Arrays.fill(results, Double.NaN);
        Arrays.fill(same, true);
        EntryProbes.Result found = evaluate(
                tensor,
                Arrays.stream(inside).map(p -> entries[p]).toArray(),
                Arrays.stream(inside).mapToDouble(p -> values[p]).toArray());
        for (int k = 0; k < inside.length; k++) {
            results[inside[k]] = found.values()[k];
            same[inside[k]] = found.samePattern()[k];
        }
        return new EntryProbes.Result(results, same);
    }

    private EntryProbes.Result evaluate(int tensor, int[] entries, double[] values) {
        count(entries.length);
        try {
            return probes.probe(tensor, entries, values);
        } catch (BudgetException end) {
            throw end;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError thrown) {
            if (entries.length > 1) {
                locate(tensor, entries, values);
            }
            throw EvaluationException.during(place(tensor, entries[0], values[0]), thrown);
        }
    }

    /** As {@link #probe}, with NaN where the subject throws: it has left the function's domain. */
    EntryProbes.Result probeOrNaN(int tensor, int[] entries, double[] values) {
        try {
            return probe(tensor, entries, values);
        } catch (EvaluationException outside) {
            return entries.length == 1
                    ? new EntryProbes.Result(new double[] {Double.NaN}, new boolean[] {true})
                    : oneByOne(tensor, entries, values);
        }
    }

    private EntryProbes.Result oneByOne(int tensor, int[] entries, double[] values) {
        double[] results = new double[entries.length];
        boolean[] same = new boolean[entries.length];
        for (int p = 0; p < entries.length; p++) {
            EntryProbes.Result one = probeOrNaN(tensor, new int[] {entries[p]}, new double[] {values[p]});
            results[p] = one.values()[0];
            same[p] = one.samePattern()[0];
        }
        return new EntryProbes.Result(results, same);
    }

    /** What the subject throws with one entry moved, in words; null when it throws nothing there. */
    @Nullable
    String thrown(int tensor, int entry, double value) {
        try {
            probe(tensor, new int[] {entry}, new double[] {value});
            return null;
        } catch (EvaluationException thrown) {
            String place = place(tensor, entry, value);
            String said = String.valueOf(thrown.getMessage());
            return said.startsWith(place) ? said : place + ": " + said;
        }
    }

    /** What the subject throws at the point itself, in words; null when it gives a value. */
    @Nullable
    String thrownAgain() {
        try {
            guarded(() -> subject.name() + ": the value at the point", () -> subject.value(OneByOne.copy(at)));
            return null;
        } catch (EvaluationException thrown) {
            return thrown.getMessage();
        }
    }

    /** Value at any point, by {@link Subject#value}; NaN where it throws, and outside the domain. */
    double valueAt(double[][] point) {
        return space.contains(point) ? valueOf(space.nearest(point)) : Double.NaN;
    }

    /** The same at a point that nobody else has and needs any more. */
    double valueAtOwn(double[][] point) {
        return space.isFree() ? valueOf(point) : valueAt(point);
    }

    private double valueOf(double[][] fresh) {
        count(1);
        try {
            return subject.value(fresh);
        } catch (BudgetException end) {
            throw end;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError outside) {
            return Double.NaN;
        }
    }

    /** Finds the probe of a batch that throws, by repeating them one by one. */
    private void locate(int tensor, int[] entries, double[] values) {
        for (int p = 0; p < entries.length; p++) {
            probe(tensor, new int[] {entries[p]}, new double[] {values[p]});
        }
    }

    private String place(int tensor, int entry, double value) {
        Tensor moved = subject.tensors().get(tensor);
        return subject.name() + ": the value with " + moved.name()
                + (moved.shape().isEmpty() ? "" : moved.index(entry)) + " = " + value;
    }

    /** The gradient under test at the point; see {@link #gradient(Subject, double[][])}. */
    double[][] gradient() {
        return gradient(subject, at);
    }

    /**
     * The gradient under test, a copy.
     *
     * @throws EvaluationException if it throws or has the wrong shape
     */
    static double[][] gradient(Subject subject, double[][] at) {
        double[][] gradient =
                guarded(() -> subject.name() + ": the gradient", () -> subject.gradient(OneByOne.copy(at)));
        requireShape(subject, "the gradient", gradient);
        return OneByOne.copy(gradient);
    }

    /** The point of the subject, on its grid; see {@link Subject#point}. */
    static double[][] point(Subject subject) {
        double[][] point = guarded(() -> subject.name() + ": the point", subject::point);
        requireShape(subject, "the point", point);
        Space space = Space.of(subject);
        return space.isGrid() ? space.nearest(point) : point;
    }

    /** What the claimed gradient at the point is known to be off. */
    Uncertainty claimErrors() {
        if (!(subject instanceof ClaimError known)) {
            return Uncertainty.NONE;
        }
        double[][] errors = guarded(
                () -> subject.name() + ": the uncertainty of the gradient", () -> known.claimErrors(OneByOne.copy(at)));
        requireShape(subject, "the uncertainty of the gradient", errors);
        return new Uncertainty(OneByOne.copy(errors));
    }

    /**
     * The exact derivative by one entry; NaN when the subject has none, or throws.
     *
     * @param digits whether with many digits
     */
    static double exact(Subject subject, double[][] at, int tensor, int entry, boolean digits) {
        if (!(subject instanceof ExactDerivatives exact)) {
            return Double.NaN;
        }
        int[] entries = {entry};
        try {
            return digits
                    ? exact.derivativesOfManyDigits(OneByOne.copy(at), tensor, entries)[0]
                    : exact.derivatives(OneByOne.copy(at), tensor, entries)[0];
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError outside) {
            return Double.NaN;
        }
    }

    private static <T> T guarded(Supplier<String> attempt, Supplier<T> call) {
        try {
            return call.get();
        } catch (BudgetException end) {
            throw end;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError thrown) {
            throw EvaluationException.during(attempt.get(), thrown);
        }
    }

    private static void requireShape(Subject subject, String what, double[][] arrays) {
        int expected = subject.tensors().size();
        if (arrays == null || arrays.length != expected) {
            String came = arrays == null ? "nothing" : arrays.length + " arrays";
            throw new EvaluationException(subject.name() + ": " + what + " must have " + expected
                    + " arrays, one for each tensor, but has " + came);
        }
        for (int t = 0; t < expected; t++) {
            requireLength(subject, what, t, arrays[t]);
        }
    }

    private static void requireLength(Subject subject, String what, int t, double[] array) {
        Tensor tensor = subject.tensors().get(t);
        if (array == null || array.length != tensor.size()) {
            String came = array == null ? "nothing" : array.length + " values";
            throw new EvaluationException(subject.name() + ": " + what + " of " + tensor.name() + " must have "
                    + tensor.size() + " values for the shape " + tensor.shape() + ", but has " + came);
        }
    }
}
