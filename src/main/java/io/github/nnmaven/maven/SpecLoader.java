package io.github.nnmaven.maven;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.assembly.Findings;
import io.github.nnmaven.assembly.ProjectClasses;
import io.github.nnmaven.assembly.SpecAssembly;
import io.github.nnmaven.spec.Problem;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecFiles;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Reads the spec files of a module and puts together what they describe. Files are judged one by one first, then against
 * each other; only specs without a problem are put together.
 */
final class SpecLoader {
    private final Path base;
    private final ProjectClasses classes;
    private final Catalog catalog = Catalog.standard();

    /**
     * A loader for one module.
     *
     * @param base    where the names of specs start
     * @param classes of the module
     */
    SpecLoader(Path base, ProjectClasses classes) {
        this.base = base;
        this.classes = classes;
    }

    /** What the files say, each with its own problems. */
    List<SpecFile> read(List<SpecPath> paths) throws MojoExecutionException {
        SpecReader reader = new SpecReader(catalog.vocabulary());
        List<SpecFile> files = new ArrayList<>();
        for (SpecPath path : paths) {
            try (InputStream in = Files.newInputStream(path.file())) {
                // one byte more than is legal tells the reader that there is too much; the rest would only fill memory
                files.add(reader.read(path.name(), in.readNBytes(SpecReader.MOST_BYTES + 1)));
            } catch (IOException e) {
                throw new MojoExecutionException("cannot read " + path.name() + ": " + e, e);
            }
        }
        return files;
    }

    /** The problems of each file, or else those between them. */
    static List<Problem> problems(List<SpecFile> files) {
        List<Problem> each = files.stream().flatMap(f -> f.problems().stream()).toList();
        return each.isEmpty() ? SpecFiles.check(files) : each;
    }

    /** Puts together specs without a problem; new ones may come up. */
    SpecAssembly assemble(List<SpecFile> files) {
        return new SpecAssembly(
                files,
                catalog,
                classes,
                (spec, path) -> Files.readString(base.resolve(spec).resolveSibling(path), StandardCharsets.UTF_8),
                new Findings(files));
    }
}
