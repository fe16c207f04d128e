package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Evaluations of a {@link VectorSubject} that some of its outputs share: a point is evaluated once for all of them. What is
 * kept is bounded; what is not kept is evaluated again.
 */
final class JacobianValues {
    /** Numbers that may be kept, 32 MB of them. */
    private static final long KEPT = 1L << 22;
    /** Values at so many points an entry are expected to be asked for by every output. */
    private static final int POINTS = 8;

    private final VectorSubject subject;
    private final int from;
    private final int to;
    private final Map<Object, double[]> values = new ConcurrentHashMap<>();
    private final long entries;
    private final Map<Object, double[][][]> jacobians = new ConcurrentHashMap<>();
    private final Map<Object, double[][][]> claimErrors = new ConcurrentHashMap<>();
    private final Budget budget;
    private final LongAdder evaluations = new LongAdder();

    /** For the outputs {@code from … to − 1}. */
    JacobianValues(VectorSubject subject, int from, int to, Budget budget) {
        this.subject = subject;
        this.budget = budget;
        this.from = from;
        this.to = to;
        this.entries = entries(subject);
    }

    private static long entries(VectorSubject subject) {
        return Math.max(1, subject.tensors().stream().mapToLong(Tensor::size).sum());
    }

    /** So many outputs that their values around the point can be kept together. */
    static int outputsAtATime(VectorSubject subject) {
        return (int) Math.max(1, Math.min(subject.outputs(), KEPT / (POINTS * entries(subject))));
    }

    VectorSubject subject() {
        return subject;
    }

    /** Evaluations so far. */
    long evaluations() {
        return evaluations.sum();
    }

    /**
     * One output at a point.
     *
     * @param key what the point is known by
     */
    double value(Object key, int output, Supplier<double[][]> at) {
        double[] kept = values.get(key);
        if (kept == null) {
            kept = (long) values.size() * (to - from) < KEPT
                    ? values.computeIfAbsent(key, k -> evaluate(at.get()))
                    : evaluate(at.get());
        }
        return kept[output - from];
    }

    private double[] evaluate(double[][] at) {
        budget.take(1);
        evaluations.increment();
        double[] all = subject.values(at);
        if (all == null || all.length != subject.outputs()) {
            String came = all == null ? "nothing" : all.length + " numbers";
            throw new EvaluationException(subject.name() + ": the values must be " + subject.outputs()
                    + " numbers, one for each output, but are " + came);
        }
        return Arrays.copyOfRange(all, from, to);
    }

    /** One row of the Jacobian at a point. */
    double[][] row(Object key, int output, double[][] at) {
        return row(jacobians, key, output, () -> rows("the Jacobian", subject.jacobian(at)));
    }

    /** What is known about the uncertainty of one row of the Jacobian at a point. */
    double[][] claimErrors(Object key, int output, Supplier<double[][][]> known) {
        return row(claimErrors, key, output, () -> rows("the uncertainty of the Jacobian", known.get()));
    }

    private double[][] row(
            Map<Object, double[][][]> memory, Object key, int output, Supplier<double[][][]> evaluation) {
        double[][][] kept = memory.get(key);
        if (kept == null) {
            boolean fits = (memory.size() + 1L) * (to - from) * entries <= KEPT || memory.isEmpty();
            kept = fits ? memory.computeIfAbsent(key, k -> evaluation.get()) : evaluation.get();
        }
        return kept[output - from];
    }

    private double[][][] rows(String what, double[][][] all) {
        if (all == null || all.length != subject.outputs()) {
            String came = all == null ? "is missing" : "has " + all.length;
            throw new EvaluationException(subject.name() + ": " + what + " must have " + subject.outputs()
                    + " rows, one for each output, but " + came);
        }
        return Arrays.copyOfRange(all, from, to);
    }
}
