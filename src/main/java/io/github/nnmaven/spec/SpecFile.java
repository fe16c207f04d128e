package io.github.nnmaven.spec;

import java.util.List;

/**
 * What one file says.
 *
 * @param path     as in {@link Location#file}
 * @param subjects the documents that could be read
 * @param problems every mistake found, in file order; a run must not go on when there is one
 * @param names    of all documents whose name could be read, in file order, also of those with other problems
 * @param source   the text, to make further problems with
 */
public record SpecFile(
        String path,
        List<SubjectSpec> subjects,
        List<Problem> problems,
        List<Located<String>> names,
        SpecSource source) {
    public SpecFile {
        subjects = List.copyOf(subjects);
        problems = List.copyOf(problems);
        names = List.copyOf(names);
    }

    /** A file without a text, for specs that were not read from one. */
    public SpecFile(String path, List<SubjectSpec> subjects, List<Problem> problems) {
        this(path, subjects, problems, subjects.stream().map(SubjectSpec::name).toList(), SpecSource.of(path, ""));
    }

    /** A problem at a place of this file, with the line as its excerpt. */
    public Problem problem(Location where, String id, String message, String fix) {
        return source.problem(where, id, message, fix);
    }
}
