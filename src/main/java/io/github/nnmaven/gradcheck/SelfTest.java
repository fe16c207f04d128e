package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strength of a check, tried on deliberate bugs: the claimed gradient of each tensor that passed, entry by
 * entry, is damaged, and judged
 * again by the numeric derivatives and error bounds that are there already. Costs no evaluation.
 *
 * @param killed    damaged tensors that would have been caught
 * @param total     damaged tensors that differ from the claimed ones
 * @param survivors {@code tensor: bug} of the others, in order, at most 100
 */
public record SelfTest(int killed, int total, List<String> survivors) implements Serializable {
    private static final int LISTED = 100;

    public SelfTest {
        survivors = List.copyOf(survivors);
    }

    static SelfTest of(List<TensorResult> tensors, BoundedRule rule, int examples) {
        int killed = 0;
        int total = 0;
        List<String> survivors = new ArrayList<>();
        for (TensorResult tensor :
                tensors.stream().filter(SelfTest::isComparable).toList()) {
            for (Mutation mutation : Mutation.all(examples)) {
                double[] mutant = mutation.damage().apply(tensor.analytic(), tensor.tensor());
                if (!Arrays.equals(mutant, tensor.analytic())) {
                    total++;
                    boolean caught = isCaught(mutant, tensor, rule);
                    killed += caught ? 1 : 0;
                    if (!caught && survivors.size() < LISTED) {
                        survivors.add(tensor.tensor().name() + ": " + mutation.name());
                    }
                }
            }
        }
        return new SelfTest(killed, total, survivors);
    }

    /** Of several points. */
    static SelfTest sum(List<SelfTest> tests) {
        return new SelfTest(
                tests.stream().mapToInt(SelfTest::killed).sum(),
                tests.stream().mapToInt(SelfTest::total).sum(),
                tests.stream()
                        .flatMap(t -> t.survivors().stream())
                        .distinct()
                        .limit(LISTED)
                        .toList());
    }

    /** Tensors that were checked in groups keep no numeric derivatives to judge by. */
    private static boolean isComparable(TensorResult tensor) {
        return tensor.passed() && tensor.grouped() == 0;
    }

    private static boolean isCaught(double[] mutant, TensorResult tensor, BoundedRule rule) {
        for (int i = 0; i < mutant.length; i++) {
            double n = tensor.numeric()[i];
            double error = tensor.error()[i];
            if (Double.isFinite(n) && Double.isFinite(error) && !rule.agrees(mutant[i], n, error)) {
                return true;
            }
        }
        return false;
    }
}
