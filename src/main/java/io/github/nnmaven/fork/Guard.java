package io.github.nnmaven.fork;

import io.github.nnmaven.gradcheck.Thrown;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs code that may be the project's own, on threads that are its own: daemons with a deep stack and the project's context
 * class loader. Code that throws, needs too long or runs out of memory comes to a failure in words.
 */
final class Guard {
    /** Of each thread's stack, in bytes; address space that is used only when calls nest that deep. */
    private static final long STACK = 16L << 20;

    /** Bytes that are set free when memory runs out, so that it can be told. */
    private static final int RESERVE = 2 << 20;

    private final int threads;
    private final Duration timeout;
    private final Supplier<@Nullable ClassLoader> loader;
    private final AtomicReference<@Nullable Object> reserve = new AtomicReference<>(new byte[RESERVE]);

    /**
     * Starts nothing yet.
     *
     * @param threads how many pieces of one call run at a time, 1 or more
     * @param timeout for one call; zero for none
     * @param loader  the context class loader of each new thread, null for the starting thread's
     */
    Guard(int threads, Duration timeout, Supplier<@Nullable ClassLoader> loader) {
        this.threads = threads;
        this.timeout = timeout;
        this.loader = loader;
    }

    /**
     * Makes one call.
     *
     * @param call gets threads for pieces of its work
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    <T> Attempt<T> attempt(Function<ExecutorService, T> call) throws InterruptedException {
        Queue<Thread> started = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> thread(work, started));
        FutureTask<T> task = new FutureTask<>(() -> call.apply(pool));
        try {
            thread(task, started).start();
            return Attempt.succeeded(
                    timeout.isZero() ? task.get() : task.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Attempt.failed(late(started), true);
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } finally {
            task.cancel(true);
            pool.shutdownNow();
        }
    }

    private Thread thread(Runnable work, Queue<Thread> started) {
        Thread thread = new Thread(null, work, "nn-worker", STACK);
        thread.setDaemon(true);
        ClassLoader projects = loader.get();
        if (projects != null) {
            thread.setContextClassLoader(projects);
        }
        started.add(thread);
        return thread;
    }

    /** Where the threads are; the project's own code first, since that of this plugin comes to an end. */
    private String late(Queue<Thread> started) {
        String limit = " after " + timeout.toSeconds() + " s; nn.timeout sets the limit, 0 for none";
        Optional<String> place = started.stream()
                .map(Thread::getStackTrace)
                .filter(Thrown::isInProjectCode)
                .findFirst()
                .flatMap(Thrown::place);
        return place.map(p -> "still in " + p + limit).orElse("was not ready" + limit);
    }

    private <T> Attempt<T> failed(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            reserve.set(null);
            String where =
                    Thrown.place(thrown.getStackTrace()).map(p -> " in " + p).orElse("");
            return Attempt.failed(
                    "out of memory" + where + ": " + thrown.getMessage() + "; the JVM may use "
                            + (Runtime.getRuntime().maxMemory() >> 20) + " MB, -Xmx in nn.argLine sets the limit",
                    true);
        }
        return Attempt.failed(Thrown.words(thrown), false);
    }

    /**
     * What came of a call.
     *
     * @param value   of a call that succeeded
     * @param failure in words; null for a call that succeeded
     * @param harmed  whether the code may still be running, or has used up the memory
     */
    record Attempt<T>(@Nullable T value, @Nullable String failure, boolean harmed) {
        static <T> Attempt<T> succeeded(T value) {
            return new Attempt<>(value, null, false);
        }

        static <T> Attempt<T> failed(String failure, boolean harmed) {
            return new Attempt<>(null, failure, harmed);
        }
    }
}
