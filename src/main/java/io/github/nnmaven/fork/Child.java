package io.github.nnmaven.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process, from its start to its end. */
final class Child implements AutoCloseable {
    /** Between two looks at the journal, in milliseconds. */
    private static final long PAUSE = 10;

    /** What a child gets beyond the time of its subject before it is stopped from outside, in seconds. */
    private static final long GRACE = 10;

    private final Jvm jvm;
    private final Course course;
    private final JournalReader journal;
    private final Process process;
    private final Prints prints;
    private final Thread hook;

    /**
     * Starts the process.
     *
     * @param folder with the {@link Errand}
     * @param course takes what the process tells
     */
    Child(Jvm jvm, Path folder, Course course) throws IOException {
        this.jvm = jvm;
        this.course = course;
        this.journal = new JournalReader(folder.resolve(Journal.NAME));
        this.process = new ProcessBuilder(jvm.command(folder))
                .directory(jvm.folder().toFile())
                .redirectErrorStream(true)
                .start();
        this.prints = new Prints(process.getInputStream());
        this.hook = new Thread(() -> {
            process.destroyForcibly();
            Folders.delete(folder);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Follows the process to its end. */
    void follow(Duration timeout) throws IOException, InterruptedException, ForkException {
        long silentSince = System.nanoTime();
        long patience =
                timeout.isZero() ? Long.MAX_VALUE : timeout.plusSeconds(GRACE).toSeconds();
        while (!process.waitFor(PAUSE, TimeUnit.MILLISECONDS)) {
            if (tell() > 0) {
                silentSince = System.nanoTime();
            } else if (secondsSince(silentSince) > (course.exits() ? GRACE : patience)) {
                stop(secondsSince(silentSince));
                return;
            }
        }
        tell();
        prints.await();
        requireStarted();
        course.endedWith(process.exitValue());
    }

    private static long secondsSince(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
    }

    private int tell() throws IOException {
        List<Event> events = journal.read();
        events.forEach(course::add);
        return events.size();
    }

    private void stop(long seconds) throws IOException, InterruptedException {
        close();
        process.waitFor();
        tell();
        prints.await();
        course.stoppedAfter(seconds);
    }

    private void requireStarted() throws ForkException {
        if (!course.hasStarted()) {
            String said = prints.lines().stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("it said nothing");
            String arguments = jvm.argLine().isBlank()
                    ? ""
                    : " (nn.argLine is " + jvm.argLine().strip() + ")";
            throw new ForkException(
                    jvm.java() + " did not start, exit code " + process.exitValue() + arguments + ": " + said, null);
        }
    }

    Prints prints() {
        return prints;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the hook does the same
        }
    }
}
