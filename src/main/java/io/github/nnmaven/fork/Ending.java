package io.github.nnmaven.fork;

import io.github.nnmaven.gradcheck.Thrown;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The ways in which a fork ends: by itself, because the project's code asks for it, or together with its parent. */
final class Ending {
    /** How long the project's own shutdown hooks may run. */
    private static final long HOOKS = 2_000;

    /** Exit code of a fork without memory for telling more. */
    static final int EXHAUSTED = 87;

    private static final int ORPHANED = 143;

    private final Path folder;
    private volatile boolean regular;

    Ending(Path folder) {
        this.folder = folder;
    }

    /** The parent holds the other end of the standard input; when it dies, however that may be, there is an end of file. */
    void whenTheParentEnds() {
        daemon(() -> {
            try (FileInputStream parent = new FileInputStream(FileDescriptor.in)) {
                while (parent.read() >= 0) {
                    // nothing is ever sent
                }
            } catch (IOException e) {
                // as good as its end
            }
            Folders.delete(folder);
            Runtime.getRuntime().halt(ORPHANED);
        });
    }

    /** Tells who called {@code System.exit}. */
    void whenAskedFor(Journal journal) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!regular) {
                Thread.getAllStackTraces().values().stream()
                        .filter(Ending::isExit)
                        .findFirst()
                        .flatMap(Thrown::place)
                        .ifPresent(place -> journal.write(new Event.Exits(place)));
            }
        }));
    }

    private static boolean isExit(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    /** Ends the JVM at once, since not even its journal can be written any more. */
    void exhausted() {
        Runtime.getRuntime().halt(EXHAUSTED);
    }

    /** Ends the JVM: its hooks run for a while, threads do not. */
    void now() {
        regular = true;
        daemon(() -> {
            try {
                Thread.sleep(HOOKS);
            } catch (InterruptedException e) {
                // then at once
            }
            Runtime.getRuntime().halt(0);
        });
        System.exit(0);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "nn-fork");
        thread.setDaemon(true);
        thread.start();
    }
}
