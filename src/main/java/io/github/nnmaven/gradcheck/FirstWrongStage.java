package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a wrong gradient begins: checks {@code ∂f/∂activation} as the gradient of the function that begins at that
 * activation, from the last one, where backpropagation begins, to the first.
 */
final class FirstWrongStage {
    /** Largest activation whose entries are all looked at: each takes at least four evaluations of what comes after it. */
    private static final int ONE_BY_ONE = 256;

    private FirstWrongStage() {}

    /**
     * Where the gradient goes wrong, in words; null when the subject cannot tell.
     *
     * @param infinite whether NaN or infinity was met, so that their origin is looked for first
     */
    static @Nullable FirstWrong of(
            Subject subject, boolean infinite, BoundedRule rule, Execution execution, Budget budget) {
        if (!(subject instanceof ActivationGradients stages)) {
            return null;
        }
        try {
            String origin = infinite ? notFinite(subject, stages) : null;
            return origin == null ? search(subject, stages, rule, execution, budget) : new FirstWrong(origin, null);
        } catch (RuntimeException e) {
            return new FirstWrong("the first wrong layer could not be looked for: " + e.getMessage(), null);
        }
    }

    /** Where NaN or infinity first appears, in words; null when it does not. */
    private static @Nullable String notFinite(Subject subject, ActivationGradients stages) {
        List<Tensor> activations = stages.activations();
        double[][] values = stages.activationValues(subject.point());
        for (int k = 0; k < values.length; k++) {
            if (!isFinite(values[k])) {
                return "NaN or infinity first appears forward, in "
                        + activations.get(k).name();
            }
        }
        double[][] gradients = stages.activationGradients(subject.point());
        for (int k = gradients.length - 1; k >= 0; k--) {
            if (!isFinite(gradients[k])) {
                return "NaN or infinity first appears backward, in ∂f/∂"
                        + activations.get(k).name();
            }
        }
        return null;
    }

    private static boolean isFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static FirstWrong search(
            Subject subject, ActivationGradients stages, BoundedRule rule, Execution execution, Budget budget) {
        Activations all = Activations.of(subject, stages);
        List<Tensor> activations = all.tensors();
        for (int k = activations.size() - 1; k >= 0; k--) {
            if (isWrong(new Tail(all, k), rule, execution, budget)) {
                String wrong = "∂f/∂" + activations.get(k).name();
                return k + 1 == activations.size()
                        ? new FirstWrong(
                                "the gradient of the loss is wrong: " + wrong + " does not agree", stages.codeOf(k + 1))
                        : new FirstWrong(
                                "first wrong layer: " + stage(activations.get(k + 1)) + place(stages.placeOf(k + 1))
                                        + " (∂f/∂" + activations.get(k + 1).name() + " agrees, " + wrong + " does not)",
                                stages.codeOf(k + 1));
            }
        }
        return new FirstWrong(
                "what is passed back between the layers agrees: only the parameters' own gradients are wrong", null);
    }

    private static String place(String place) {
        return place.isEmpty() ? "" : " at " + place;
    }

    /** {@code relu1} of {@code relu1.output}. */
    private static String stage(Tensor activation) {
        int dot = activation.name().lastIndexOf('.');
        return dot < 0 ? activation.name() : activation.name().substring(0, dot);
    }

    private static boolean isWrong(Tail tail, BoundedRule rule, Execution execution, Budget budget) {
        Neighbourhood around = new Neighbourhood(tail, tail.point(), execution.seed(), budget);
        Workers workers = new Workers(execution);
        List<int[]> entries = entries(tail, around, rule, execution.seed());
        PointCheck check = new PointCheck(around, rule);
        List<Draft> open = workers.map(entries.size(), s -> check.drafts(0, entries.get(s))).stream()
                .flatMap(List::stream)
                .filter(KinkReview::needed)
                .toList();
        Rations rations = new Rations(workers, budget);
        List<Draft> reviewed = new KinkReview(around, rule, rations, execution.seed()).review(open);
        if (reviewed.stream().anyMatch(d -> d.finding().isUnpaid())) {
            throw new BudgetException(budget.most());
        }
        return reviewed.stream().anyMatch(d -> d.is(EntryVerdict.MISMATCHED));
    }

    /** All entries of a small activation; of a large one those that random directions suspect. */
    private static List<int[]> entries(Tail tail, Neighbourhood around, BoundedRule rule, long seed) {
        if (tail.tensors().get(0).size() <= ONE_BY_ONE) {
            return Slice.of(tail.tensors()).stream().map(Slice::entries).toList();
        }
        GroupCheck group = new GroupCheck(around, rule, 0);
        group.run(seed);
        if (!group.isCompared()) {
            throw new BudgetException(around.budget().most());
        }
        return List.of(group.suspects());
    }

    /** All activations at the point of the subject, evaluated once. */
    private record Activations(
            Subject subject,
            ActivationGradients stages,
            double[][] at,
            List<Tensor> tensors,
            double[][] values,
            double[][] gradients,
            EntryProbes.@Nullable Probes probes) {
        static Activations of(Subject subject, ActivationGradients stages) {
            double[][] at = subject.point();
            return new Activations(
                    subject,
                    stages,
                    at,
                    stages.activations(),
                    stages.activationValues(at),
                    stages.activationGradients(at),
                    stages.activationProbesAt(at));
        }
    }

    /** The function of one activation: what comes after it. */
    private record Tail(Activations all, int activation) implements Subject, EntryProbes {
        @Override
        public String name() {
            return all.subject.name();
        }

        @Override
        public String source() {
            return all.subject.source();
        }

        @Override
        public List<Tensor> tensors() {
            return List.of(all.tensors.get(activation));
        }

        @Override
        public double[][] point() {
            return new double[][] {all.values[activation].clone()};
        }

        @Override
        public double value(double[][] moved) {
            return all.stages.valueFrom(all.at, activation, moved[0]);
        }

        @Override
        public double[][] gradient(double[][] moved) {
            return new double[][] {all.gradients[activation].clone()};
        }

        @Override
        public Probes probesAt(double[][] moved) {
            Probes shared = all.probes;
            return shared != null && Arrays.equals(moved[0], all.values[activation])
                    ? new OfActivation(shared, activation)
                    : new OneByOne(this, moved);
        }
    }

    /** Probes of one of several activations. */
    private record OfActivation(EntryProbes.Probes all, int activation) implements EntryProbes.Probes {
        @Override
        public double base() {
            return all.base();
        }

        @Override
        public EntryProbes.Result probe(int tensor, int[] entries, double[] values) {
            return all.probe(activation, entries, values);
        }
    }
}
