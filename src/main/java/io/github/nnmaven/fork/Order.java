package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.DataFiles;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a goal asks for.
 *
 * @param work     on each subject
 * @param base     the module's folder, absolute; where the names of specs start
 * @param specs    all spec files of the run, without problems
 * @param subjects those to work on, in order
 * @param check    how gradients are checked
 * @param threads  how many pieces of work run at a time, 1 or more
 * @param timeout  for one subject; zero for none
 */
public record Order(
        Work work,
        String base,
        List<SpecContent> specs,
        List<String> subjects,
        CheckOptions check,
        int threads,
        Duration timeout)
        implements Serializable {
    /** Copies the lists. */
    public Order {
        specs = List.copyOf(specs);
        subjects = List.copyOf(subjects);
    }

    /** The same work on some of the subjects. */
    public Order of(List<String> some) {
        return new Order(work, base, specs, some, check, threads, timeout);
    }

    /** The files that specs name, each relative to the folder of its spec. */
    DataFiles files() {
        Path folder = Path.of(base);
        return (spec, path) -> Files.readString(folder.resolve(spec).resolveSibling(path), StandardCharsets.UTF_8);
    }
}
