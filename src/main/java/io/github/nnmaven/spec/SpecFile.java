package io.github.nnmaven.spec;

import java.util.List;

/**
 * What one file says.
 *
 * @param path     as in {@link Location#file}
 * @param subjects the documents that could be read
 * @param problems every mistake found, in file order; a run must not go on when there is one
 */
public record SpecFile(String path, List<SubjectSpec> subjects, List<Problem> problems) {
    public SpecFile {
        subjects = List.copyOf(subjects);
        problems = List.copyOf(problems);
    }
}
