package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/** Entries of several tensors by verdict. */
record Counts(
        long total,
        int verified,
        int mismatched,
        int zero,
        int kink,
        int unverifiable,
        int nonFinite,
        int grouped,
        int expected,
        double detectable) {
    static Counts of(SubjectResult subject) {
        return of(subject.points().stream().flatMap(p -> p.tensors().stream()).toList());
    }

    static Counts of(List<TensorResult> tensors) {
        return new Counts(
                tensors.stream().mapToLong(t -> t.tensor().size()).sum(),
                sum(tensors, TensorResult::verified),
                sum(tensors, TensorResult::mismatched),
                sum(tensors, TensorResult::zero),
                sum(tensors, TensorResult::kink),
                sum(tensors, TensorResult::unverifiable),
                sum(tensors, TensorResult::nonFinite),
                sum(tensors, TensorResult::grouped),
                sum(tensors, TensorResult::expected),
                tensors.stream()
                        .mapToDouble(TensorResult::detectable)
                        .filter(d -> !Double.isNaN(d))
                        .max()
                        .orElse(Double.NaN));
    }

    private static int sum(List<TensorResult> tensors, ToIntFunction<TensorResult> count) {
        return tensors.stream().mapToInt(count).sum();
    }

    /** Entries that accuse the gradient. */
    int accused() {
        return mismatched + nonFinite;
    }

    /** {@code 187 derivatives: 58 verified, 129 zero on these inputs}. */
    String sentence() {
        StringJoiner words = new StringJoiner(", ");
        words.add(Numerals.count(verified) + " verified");
        add(words, mismatched, "wrong");
        add(words, nonFinite, "not finite");
        add(words, zero, "zero on these inputs");
        add(words, kink, "at a kink");
        add(words, unverifiable, "unverifiable");
        add(words, grouped, "checked in groups only");
        add(words, expected, "wrong as expected");
        return Numerals.count(total) + (total == 1 ? " derivative: " : " derivatives: ") + words;
    }

    private static void add(StringJoiner words, int count, String word) {
        if (count > 0) {
            words.add(Numerals.count(count) + " " + word);
        }
    }
}
