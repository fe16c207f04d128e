package io.github.nnmaven.maven;

import io.github.nnmaven.classfile.ClassTree;
import io.github.nnmaven.classfile.Coverage;
import io.github.nnmaven.classfile.FoundGradient;
import io.github.nnmaven.classfile.GradientSearch;
import io.github.nnmaven.classfile.Suggestions;
import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.spec.SubjectSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Which of the module's compiled gradients its specs check.
 *
 * @param coverage what is checked and what is not
 * @param taken    names of all subjects
 * @param warning  what could not be read, or null
 */
record CodeCoverage(
        Coverage coverage, Set<String> taken, @Nullable String warning) {
    /**
     * Of a module.
     *
     * @param classes the folder of its compiled classes; when it is missing, nothing is found
     * @param specs   all of its specs; those with problems count as far as they can be read
     */
    static CodeCoverage of(Path classes, SpecSet specs) throws MojoExecutionException {
        try {
            ClassTree tree = ClassTree.of(List.of(classes));
            List<FoundGradient> found = GradientSearch.in(tree);
            List<SubjectSpec> subjects = specs.subjects();
            Coverage coverage = Coverage.of(
                    tree,
                    found,
                    subjects.stream().flatMap(s -> SpecCode.namedIn(s).stream()).toList());
            Set<String> taken = subjects.stream().map(s -> s.name().value()).collect(Collectors.toSet());
            return new CodeCoverage(coverage, taken, tree.warning());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read the classes: " + e, e);
        }
    }

    /** Those that are not checked, with the specs that would. */
    List<UncheckedGradient> unchecked() {
        return Suggestions.unchecked(coverage.unchecked(), taken);
    }
}
