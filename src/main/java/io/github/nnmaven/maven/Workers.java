package io.github.nnmaven.maven;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one goal. All are daemons, so that code that never returns does not keep the build from ending; the
 * thread that runs the goal keeps its context class loader.
 */
final class Workers implements AutoCloseable {
    private final int threads;
    private final Duration timeout;
    private final ThreadFactory factory;
    private final ExecutorService pool;

    /**
     * Starts nothing yet; threads come with the work.
     *
     * @param threads how many pieces of work run at a time, 1 or more
     * @param timeout for one subject; zero for none
     * @param loader  the context class loader of each new thread, null for the starting thread's
     */
    Workers(int threads, Duration timeout, Supplier<@Nullable ClassLoader> loader) {
        this.threads = threads;
        this.timeout = timeout;
        this.factory = new DaemonThreads(loader);
        this.pool = Executors.newFixedThreadPool(threads, factory);
    }

    /** How many pieces of work run at a time. */
    int threads() {
        return threads;
    }

    /** Runs pieces of the work on a subject. */
    ExecutorService pool() {
        return pool;
    }

    /**
     * Does the work on one subject in a thread of its own.
     *
     * @param subject named in messages
     * @throws MojoExecutionException if it throws or takes longer than the timeout
     */
    <T> T run(String subject, Callable<T> work) throws MojoExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = factory.newThread(task);
        thread.start();
        try {
            return timeout.isZero() ? task.get() : task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new MojoExecutionException("\"" + subject + "\" was not ready after " + timeout.toSeconds()
                    + " s and was stopped; nn.timeout sets the limit, 0 for none");
        } catch (ExecutionException e) {
            throw failed(subject, e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted while working on \"" + subject + "\"", e);
        }
    }

    private static MojoExecutionException failed(String subject, @Nullable Throwable cause) {
        if (cause instanceof MojoExecutionException known) {
            return known;
        }
        return new MojoExecutionException("\"" + subject + "\" could not be evaluated: " + cause, cause);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private record DaemonThreads(Supplier<@Nullable ClassLoader> loader) implements ThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "nn-worker");
            thread.setDaemon(true);
            ClassLoader projects = loader.get();
            if (projects != null) {
                thread.setContextClassLoader(projects);
            }
            return thread;
        }
    }
}
