package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fork does not outlive the process that started it, even when that one is killed. */
class OrphanTest {
    private static final int MOST_SECONDS = 60;

    @TempDir
    Path folder;

    /** The process that is killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) {
            new Acme(Path.of(arguments[0]))
                    .with("Looping", "while (x > -100) Thread.onSpinWait();")
                    .run();
        }
    }

    @Test
    void aForkEndsWithItsParentAndTakesItsFilesAlong() throws Exception {
        Process parent = new ProcessBuilder(
                        Jvm.current().toString(), "-cp", OwnClassPath.text(), Parent.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        ProcessHandle fork = await(parent);
        assertThat(fork.isAlive()).isTrue();
        parent.destroyForcibly().waitFor();
        fork.onExit().get(MOST_SECONDS, TimeUnit.SECONDS);
        assertThat(left()).isEmpty();
    }

    /** The fork, as soon as it has begun to tell. */
    private ProcessHandle await(Process parent) throws Exception {
        for (int i = 0; i < 100 * MOST_SECONDS; i++) {
            Optional<ProcessHandle> fork = parent.descendants().findFirst();
            if (fork.isPresent() && hasJournal()) {
                return fork.get();
            }
            assertThat(parent.isAlive())
                    .as(Files.readString(folder.resolve("out")))
                    .isTrue();
            Thread.sleep(10);
        }
        throw new AssertionError("no fork was started");
    }

    private boolean hasJournal() throws IOException {
        for (Path fork : left()) {
            if (Files.exists(fork.resolve(Journal.NAME))) {
                return true;
            }
        }
        return false;
    }

    private List<Path> left() throws IOException {
        Path target = folder.resolve("target/nn");
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.toList();
        }
    }
}
