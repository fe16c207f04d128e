package io.github.nnmaven.maven;

import io.github.nnmaven.classfile.SourceFolders;
import io.github.nnmaven.gradcheck.CodePlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The source files of a build, this module's before those of the others. */
final class Sources {
    /** Where languages that Maven does not know by itself keep their sources. */
    private static final List<String> USUAL = List.of("java", "kotlin", "scala", "groovy");

    private final SourceFolders folders;

    private Sources(SourceFolders folders) {
        this.folders = folders;
    }

    /**
     * Of a module.
     *
     * @param base   its folder
     * @param others all modules of the build
     */
    static Sources of(MavenProject module, Path base, List<MavenProject> others) {
        Set<Path> folders = new LinkedHashSet<>(folders(module));
        others.forEach(other -> folders.addAll(folders(other)));
        return new Sources(new SourceFolders(base, List.copyOf(folders)));
    }

    private static List<Path> folders(MavenProject module) {
        if (module.getBasedir() == null) {
            return List.of();
        }
        Path base = module.getBasedir().toPath();
        List<Path> folders = new ArrayList<>();
        Stream.concat(module.getCompileSourceRoots().stream(), module.getTestCompileSourceRoots().stream())
                .map(base::resolve)
                .forEach(folders::add);
        for (String sources : List.of("src/main", "src/test")) {
            USUAL.forEach(language -> folders.add(base.resolve(sources).resolve(language)));
        }
        return folders;
    }

    /** The same with the path of its file, if one of the folders has it. */
    CodePlace located(CodePlace place) {
        return place.sourceFile().isEmpty() ? place : place.at(folders.find(place.sourcePath()));
    }
}
