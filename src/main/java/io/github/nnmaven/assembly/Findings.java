package io.github.nnmaven.assembly;

import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.Problem;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the problems that show only when specs are put together: shapes, classes, files. */
public final class Findings {
    private final List<SpecFile> files;
    private final List<Problem> problems = new ArrayList<>();

    /** Collects for these files, whose lines the problems show. */
    public Findings(List<SpecFile> files) {
        this.files = List.copyOf(files);
    }

    /** Everything found so far, in the order found. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(Location where, String id, String message, String fix) {
        problems.add(files.stream()
                .filter(file -> file.path().equals(where.file()))
                .findFirst()
                .map(file -> file.problem(where, id, message, fix))
                .orElseGet(() -> new Problem(where, id, message, fix, "")));
    }

    /** What the term comes to; options that the formula refuses become a finding, and the result is null. */
    <T> @Nullable T built(Term term, Function<Term, T> build) {
        try {
            return build.apply(term);
        } catch (IllegalArgumentException e) {
            add(
                    term.where(),
                    "bad-option",
                    String.valueOf(e.getMessage()),
                    "Change the options of " + term.name().value() + ".");
            return null;
        }
    }
}
