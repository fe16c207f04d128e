package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Explicit numbers of some of the ranks 0 (a number), 1 (a list) and 2 (a list of rows).
 *
 * @param ranks    legal ones
 * @param expected what is expected, with its article
 * @param fix      how to write it, a sentence
 */
record NumbersForm(Set<Integer> ranks, String expected, String fix) implements Form<Numbers> {
    /** Values of a tensor. */
    static final NumbersForm TENSOR = new NumbersForm(
            Set.of(0, 1, 2), "a number, a list of numbers or a list of rows", "Write 0.5, [1, 2] or [[1, 2], [3, 4]].");

    /** A batch: a number for all entries, or one row an example. */
    static final NumbersForm BATCH = new NumbersForm(
            Set.of(0, 2),
            "a number, or a list of examples, each a list of numbers",
            "Write [[1, 2, 3]] for one example of three numbers, or [[1], [2], [3]] for three examples.");

    @Override
    public @Nullable Numbers read(Node node, Problems problems) {
        int rank = rank(node);
        if (!ranks.contains(rank)) {
            problems.wrongType(node, expected, fix);
            return null;
        }
        int before = problems.count();
        double[][] rows = rank == 2 ? rows(((Node.Sequence) node).items(), problems) : oneRow(node, problems);
        return problems.count() == before ? new Numbers(rows, rank, problems.at(node)) : null;
    }

    private static int rank(Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            return 0;
        }
        return !sequence.items().isEmpty() && sequence.items().get(0) instanceof Node.Sequence ? 2 : 1;
    }

    private static double[][] oneRow(Node node, Problems problems) {
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        return new double[][] {row(node, items, problems)};
    }

    private static double[][] rows(List<Node> items, Problems problems) {
        int length = ((Node.Sequence) items.get(0)).items().size();
        return items.stream().map(item -> row(item, length, problems)).toArray(double[][]::new);
    }

    private static double[] row(Node node, int length, Problems problems) {
        if (!(node instanceof Node.Sequence sequence)) {
            problems.wrongType(node, "a row of numbers like the first one", "Write every row in brackets: [1, 2].");
            return new double[0];
        }
        double[] row = row(node, sequence.items(), problems);
        if (row.length != length && row.length > 0) {
            problems.add(
                    ProblemId.RAGGED_ROWS,
                    node,
                    "expected as many numbers as in the first row, " + length + ", but got " + row.length,
                    "Make all rows equally long.");
        }
        return row;
    }

    /** The numbers; 0 stands for what is none. */
    private static double[] row(Node node, List<Node> items, Problems problems) {
        if (items.isEmpty()) {
            problems.add(
                    ProblemId.EMPTY_LIST,
                    node,
                    "expected numbers, but got an empty list",
                    "Write at least one number.");
        }
        double[] row = new double[items.size()];
        for (int i = 0; i < row.length; i++) {
            Double value = NumberForm.finite(items.get(i), "a number", problems);
            row[i] = value == null ? 0 : value;
        }
        return row;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> number = Schemas.type("number");
        Map<String, Object> row = Schemas.list(number, 1);
        List<Map<String, Object>> all = List.of(number, row, Schemas.list(row, 1));
        return Schemas.anyOf(ranks.stream().sorted().map(all::get).toList());
    }
}
