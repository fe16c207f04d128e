package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A subject of several outputs: each output is compared as a subject of its own, with its own scale, noise and kinks; the
 * evaluations are shared.
 */
final class JacobianCheck {
    private static final int NOTES = 8;
    /** Evaluations that an entry usually takes, for all outputs. */
    private static final double POINTS = 8;

    private final VectorSubject subject;
    private final Budget budget;
    private final Function<Subject, Comparison> comparing;

    /**
     * @param budget    pays for the evaluations
     * @param comparing compares one output
     */
    JacobianCheck(VectorSubject subject, Budget budget, Function<Subject, Comparison> comparing) {
        this.subject = subject;
        this.budget = budget;
        this.comparing = comparing;
    }

    /** An evaluation serves all outputs that are looked at together. */
    static Cost cost(VectorSubject subject) {
        long entries = subject.tensors().stream().mapToLong(Tensor::size).sum();
        int together = JacobianValues.outputsAtATime(subject);
        int rounds = (subject.outputs() + together - 1) / together;
        double evaluations = POINTS * entries * rounds;
        return new Cost(entries * subject.outputs(), evaluations, evaluations);
    }

    /** @throws EvaluationException if the values or the Jacobian at the point cannot be had */
    Comparison compared() {
        if (subject.outputs() < 1) {
            throw new EvaluationException(
                    subject.name() + ": there must be 1 or more outputs, but there are " + subject.outputs());
        }
        List<Comparison> outputs = new ArrayList<>();
        long evaluations = 0;
        int together = JacobianValues.outputsAtATime(subject);
        for (int from = 0; from < subject.outputs(); from += together) {
            int to = Math.min(subject.outputs(), from + together);
            JacobianValues shared = new JacobianValues(subject, from, to, budget);
            for (int output = from; output < to; output++) {
                outputs.add(comparing.apply(new OutputSubject(shared, output)));
            }
            evaluations += shared.evaluations();
        }
        return whole(outputs, evaluations);
    }

    private Comparison whole(List<Comparison> outputs, long evaluations) {
        List<TensorResult> tensors = IntStream.range(0, subject.tensors().size())
                .mapToObj(t -> new JacobianTensor(
                                outputs.stream().map(o -> o.tensors().get(t)).toList())
                        .whole())
                .toList();
        double[] losses = outputs.stream().mapToDouble(Comparison::loss).toArray();
        return new Comparison(
                Neighbourhood.rootMeanSquare(losses),
                tensors,
                evaluations,
                notes(outputs),
                outputs.stream().anyMatch(Comparison::inGroups),
                new Complaint(
                        outputs.stream().anyMatch(o -> o.complaint().changed()),
                        outputs.stream()
                                .map(o -> o.complaint().thrown())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        outputs.stream().anyMatch(o -> o.complaint().unlocated())));
    }

    /** A note about several outputs is written once. */
    private static List<String> notes(List<Comparison> outputs) {
        List<String> distinct =
                outputs.stream().flatMap(o -> o.notes().stream()).distinct().toList();
        List<String> notes = new ArrayList<>();
        for (String note : distinct.subList(0, Math.min(NOTES, distinct.size()))) {
            int[] about = IntStream.range(0, outputs.size())
                    .filter(k -> outputs.get(k).notes().contains(note))
                    .toArray();
            notes.add(about.length == outputs.size() ? note : "outputs " + Arrays.toString(about) + ": " + note);
        }
        if (distinct.size() > NOTES) {
            notes.add((distinct.size() - NOTES) + " more notes about single outputs");
        }
        return notes;
    }

    /** The tensors, those that are wrong with the pattern of the damage over all outputs. */
    static List<TensorResult> diagnosed(List<TensorResult> tensors, BoundedRule rule) {
        return tensors.stream()
                .map(t -> t.mismatched() == 0 ? t : t.withDiagnosis(pattern(t, rule)))
                .toList();
    }

    private static String pattern(TensorResult t, BoundedRule rule) {
        double[] noParameters = new double[t.analytic().length];
        return t.grouped() > 0
                ? Diagnosis.UNKNOWN
                : Diagnosis.of(new Damage(t.tensor(), t.analytic(), t.numeric(), t.error(), noParameters, rule));
    }
}
