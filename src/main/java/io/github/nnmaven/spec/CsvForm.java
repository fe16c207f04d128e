package io.github.nnmaven.spec;

import java.util.List;

/** A file of numbers: its name, or a map with what to take from it. */
final class CsvForm {
    private static final Key<Located<String>> FILE =
            Key.required("file", TextForm.ANY.located(), "The file, relative to the spec.");
    private static final Key<Integer> SKIP =
            Key.optional("skip", WholeNumberForm.INDEX, "How many lines stand above the numbers; default 0.");
    private static final Key<List<Integer>> COLUMNS = Key.optional(
            "columns",
            new ListForm<>(WholeNumberForm.INDEX, 1, "a list of columns"),
            "Which columns to take, counted from 0, in this order; default all.");

    private static final Form<CsvSpec> FORM = new ShapedForm<CsvSpec>(
                    "a file, or a map of file, skip and columns",
                    "Write {csv: points.csv} or {csv: {file: points.csv, skip: 1}}.")
            .with(
                    TextForm.ANY.as((file, where) -> new CsvSpec(new Located<>(file, where), 0, List.of(), where)),
                    Node.Shape.TEXT)
            .with(new MapForm<>("a file of numbers", List.of(FILE, SKIP, COLUMNS), CsvForm::csv), Node.Shape.MAP);

    /** {@code {csv: FILE}}. */
    static final Key<CsvSpec> KEY = Key.required("csv", FORM, "A file of numbers, relative to the spec.");

    private CsvForm() {}

    private static CsvSpec csv(Values values) {
        return new CsvSpec(values.need(FILE), values.or(SKIP, 0), values.or(COLUMNS, List.of()), values.where());
    }
}
