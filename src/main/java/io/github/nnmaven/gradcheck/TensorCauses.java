package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the tensors of one point: the pattern of the damage, another tensor's gradient, a single example. */
final class TensorCauses {
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
        String partial = copied == null ? oneExample(t) : copied;
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
    private @Nullable String oneExample(int t) {
        boolean plain = Space.of(subject).isFree();
        if (!(subject instanceof Examples examples) || examples.examples() < 2 || !plain) {
            return null;
        }
        for (int example : new int[] {0, examples.examples() - 1}) {
            if (isOfExample(t, new OneExample(subject, examples, example))) {
                return "only example " + example + " counts: the sum over the examples is missing";
            }
        }
        return null;
    }

    private boolean isOfExample(int t, OneExample part) {
        Neighbourhood near = new Neighbourhood(part, part.point(), execution.seed());
        int[] entries = IntStream.range(0, subject.tensors().get(t).size()).toArray();
        List<Draft> drafts = new PointCheck(near, rule).drafts(t, entries);
        return drafts.stream().anyMatch(d -> d.is(EntryVerdict.VERIFIED))
                && drafts.stream().noneMatch(d -> d.is(EntryVerdict.MISMATCHED) || d.is(EntryVerdict.NON_FINITE));
    }
}
