package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The results of all outputs on one tensor, made one: a tensor of shape {@code [outputs, …]}, whose entries are named {@code
 * [output, entry…]}.
 */
final class JacobianTensor {
    private static final int LISTED = 100;

    private final List<TensorResult> rows;

    /** @param rows the tensor, once for each output */
    JacobianTensor(List<TensorResult> rows) {
        this.rows = rows;
    }

    TensorResult whole() {
        return new TensorResult(
                rows.get(0).tensor().perOutput(rows.size()),
                rows.stream()
                        .map(TensorResult::counts)
                        .reduce(VerdictCounts::plus)
                        .orElseThrow(),
                rows.stream()
                        .mapToDouble(TensorResult::detectable)
                        .filter(d -> !Double.isNaN(d))
                        .max()
                        .orElse(Double.NaN),
                all(row -> Stream.ofNullable(row.worst()).toList()).stream()
                        .max(Comparator.comparingDouble(EntryResult::excess))
                        .orElse(null),
                all(TensorResult::mismatches).stream().limit(LISTED).toList(),
                all(TensorResult::undecided).stream().limit(LISTED).toList(),
                kept(),
                flat(TensorResult::analytic),
                flat(TensorResult::numeric),
                flat(TensorResult::error),
                null,
                List.of());
    }

    /** Entries of all rows, with the output before their index. */
    private List<EntryResult> all(Function<TensorResult, List<EntryResult>> of) {
        List<EntryResult> all = new ArrayList<>();
        for (int output = 0; output < rows.size(); output++) {
            for (EntryResult entry : of.apply(rows.get(output))) {
                all.add(entry.ofOutput(output));
            }
        }
        return all;
    }

    private int[] kept() {
        if (rows.stream().allMatch(TensorResult::isWhole)) {
            return TensorResult.ALL;
        }
        int size = rows.get(0).tensor().size();
        return IntStream.range(0, rows.size())
                .flatMap(output -> IntStream.range(0, rows.get(output).analytic().length)
                        .map(place -> output * size + rows.get(output).entry(place)))
                .toArray();
    }

    private double[] flat(Function<TensorResult, double[]> of) {
        return rows.stream().map(of).flatMapToDouble(Arrays::stream).toArray();
    }
}
