package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the tensors of one point: the pattern of the damage, another tensor's gradient, a single example. */
final class TensorCauses {
    /** Entries that must agree before a single example is blamed: as many that differ, and as many all over. */
    private static final int SAMPLE = 32;
    /** Entries that are tried first. */
    private static final int FIRST = 2;

    private final Map<Integer, PointCheck> ofExamples = new HashMap<>();
    private final Subject subject;
    private final Neighbourhood around;
    private final BoundedRule rule;
    private final Execution execution;

    TensorCauses(Neighbourhood around, BoundedRule rule, Execution execution) {
        this.subject = around.subject();
        this.around = around;
        this.rule = rule;
        this.execution = execution;
    }

    /** The tensors, those that are wrong with their suspected causes. */
    List<TensorResult> diagnosed(List<TensorResult> tensors) {
        List<TensorResult> diagnosed = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            TensorResult tensor = tensors.get(t);
            diagnosed.add(tensor.mismatched() == 0 ? tensor : tensor.withDiagnosis(diagnosis(t, tensors)));
        }
        return diagnosed;
    }

    private String diagnosis(int t, List<TensorResult> tensors) {
        TensorResult tensor = tensors.get(t);
        if (tensor.grouped() > 0) {
            return Diagnosis.UNKNOWN;
        }
        String pattern = Diagnosis.of(new Damage(
                tensor.tensor(), tensor.analytic(), tensor.numeric(), tensor.error(), around.point(t), rule));
        if (!pattern.equals(Diagnosis.UNKNOWN)) {
            return pattern;
        }
        String copied = copied(t, tensors);
        String partial = copied == null ? oneExample(t, tensor) : copied;
        return partial == null ? pattern : partial;
    }

    /** Whether the claim is the gradient of another tensor of the same size. */
    private @Nullable String copied(int t, List<TensorResult> tensors) {
        TensorResult wrong = tensors.get(t);
        for (int u = 0; u < tensors.size(); u++) {
            TensorResult other = tensors.get(u);
            boolean candidate = u != t && other.grouped() == 0 && other.analytic().length == wrong.analytic().length;
            if (candidate && wrong.analytic().length > 1) {
                Damage damage = new Damage(
                        wrong.tensor(), wrong.analytic(), other.numeric(), other.error(), other.analytic(), rule);
                if (damage.isMultiple(1) && damage.count(damage::isKnown) > 1) {
                    return "the gradient of " + other.tensor().name() + " stands here";
                }
            }
        }
        return null;
    }

    /** Whether the claim is the gradient of the first or the last example alone. */
    private @Nullable String oneExample(int t, TensorResult wrong) {
        boolean plain = Space.of(subject).isFree();
        if (!(subject instanceof Examples examples) || examples.examples() < 2 || !plain) {
            return null;
        }
        try {
            for (int example : new int[] {0, examples.examples() - 1}) {
                PointCheck part = ofExamples.computeIfAbsent(example, e -> check(new OneExample(subject, examples, e)));
                if (isOfExample(t, wrong, part)) {
                    return "only example " + example + " counts: the sum over the examples is missing";
                }
            }
            return null;
        } catch (BudgetException end) {
            return null;
        }
    }

    private PointCheck check(OneExample part) {
        return new PointCheck(new Neighbourhood(part, part.point(), execution.seed(), around.budget()), rule);
    }

    /** Whether entries that differ from the whole do not differ from the example, nor do others. */
    private static boolean isOfExample(int t, TensorResult wrong, PointCheck part) {
        int[] differing = IntStream.range(0, wrong.analytic().length)
                .filter(i -> !(Math.abs(wrong.analytic()[i] - wrong.numeric()[i]) <= wrong.error()[i]))
                .toArray();
        int[] sample = IntStream.concat(
                        spread(differing, SAMPLE),
                        spread(IntStream.range(0, wrong.analytic().length).toArray(), SAMPLE))
                .distinct()
                .toArray();
        if (isContradicted(part.drafts(t, Arrays.copyOf(sample, Math.min(FIRST, sample.length))))) {
            return false;
        }
        List<Draft> drafts = part.drafts(t, sample);
        return drafts.stream().anyMatch(d -> d.is(EntryVerdict.VERIFIED)) && !isContradicted(drafts);
    }

    private static IntStream spread(int[] entries, int most) {
        int count = Math.min(most, entries.length);
        return IntStream.range(0, count).map(k -> entries[(int) ((long) k * entries.length / count)]);
    }

    private static boolean isContradicted(List<Draft> drafts) {
        return drafts.stream().anyMatch(d -> d.is(EntryVerdict.MISMATCHED) || d.is(EntryVerdict.NON_FINITE));
    }
}
