package io.github.nnmaven.maven;

import io.github.nnmaven.classfile.Suggestions;
import io.github.nnmaven.classfile.UncheckedGradient;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks for gradients in the module's compiled classes that no spec checks, and writes a spec for each: a file to try, to
 * complete and to move to the specs. The classes are read, not run.
 */
@Mojo(name = "suggest", threadSafe = true, requiresProject = false)
public final class SuggestMojo extends AbstractNnMojo {
    private static final int SHOWN = 20;

    /**
     * File to write, relative to the module, instead of suggested.yaml in the folder of the results. It must not exist:
     * nothing of yours is ever overwritten.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.suggestions")
    private @Nullable File suggestions;

    @Inject
    SuggestMojo(ProjectDependenciesResolver resolver, Modules modules) {
        super(resolver, modules);
    }

    @Override
    boolean isDone(List<SpecPath> files) throws MojoExecutionException {
        if (!Files.isDirectory(classes())) {
            getLog().info("Nothing to suggest: no classes in " + shown(classes()) + "; run `mvn compile nn:suggest`.");
            return true;
        }
        CodeCoverage code = CodeCoverage.of(classes(), SpecPath.read(files));
        if (code.warning() != null) {
            getLog().warn(code.warning());
        }
        int checked = code.coverage().checked().size();
        List<UncheckedGradient> unchecked = code.unchecked();
        if (unchecked.isEmpty()) {
            getLog().info(
                            checked == 0
                                    ? "Nothing to suggest: no method in " + shown(classes()) + " looks like a gradient."
                                    : "Nothing to suggest: " + Plural.of(checked, "gradient") + " in "
                                            + shown(classes()) + ", checked by the specs.");
            return true;
        }
        print(unchecked);
        String written = write(Suggestions.yaml(unchecked));
        long complete = Suggestions.complete(unchecked);
        getLog().info(Plural.of(unchecked.size(), "spec") + " written to " + written + ", "
                + (complete == unchecked.size() ? "to be run as they are" : complete + " to be run as they are")
                + ": mvn nn:gradcheck -Dnn.specs=" + written);
        return true;
    }

    private void print(List<UncheckedGradient> unchecked) {
        getLog().info(Plural.of(unchecked.size(), "gradient") + " in " + shown(classes()) + " that no spec checks:");
        unchecked.stream().limit(SHOWN).forEach(gradient -> getLog().info("  " + gradient));
        if (unchecked.size() > SHOWN) {
            getLog().info("  … and " + (unchecked.size() - SHOWN) + " more");
        }
    }

    private String write(String yaml) throws MojoExecutionException {
        if (suggestions == null) {
            return outputFolder().write("suggested.yaml", out -> out.append(yaml));
        }
        Path file = base().resolve(suggestions.toPath()).normalize();
        if (Files.exists(file)) {
            throw new MojoExecutionException("nn.suggestions names " + shown(file)
                    + ", which exists, and nothing is overwritten: remove it, or name another file");
        }
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        return new OutputFolder(base(), folder).write(file.getFileName().toString(), out -> out.append(yaml));
    }

    @Override
    void run(Run run) {
        throw new IllegalStateException("done before any spec is put together");
    }
}
