package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Runs numbered, independent pieces of work on the threads of an {@link Execution}. Pieces are taken in order, results
 * come back in order, and of several failures the one with the smallest number is thrown, so that nothing depends on the
 * number of threads. The calling thread works too: a check may itself run on one of the workers without waiting for
 * others to become free.
 */
final class Workers {
    private final Execution execution;

    Workers(Execution execution) {
        this.execution = execution;
    }

    /** Results of the pieces {@code 0 … count − 1}. */
    <T> List<T> map(int count, IntFunction<T> piece) {
        Run<T> run = new Run<>(count, piece);
        for (int helper = 1; helper < Math.min(execution.threads(), count); helper++) {
            execution.workers().execute(run);
        }
        run.run();
        return run.await();
    }

    /** Runs all pieces. */
    void run(List<Runnable> pieces) {
        map(pieces.size(), i -> {
            pieces.get(i).run();
            return i;
        });
    }

    private static final class Run<T> implements Runnable {
        private final int count;
        private final IntFunction<T> piece;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReferenceArray<T> results;
        private final Throwable[] failures;
        private volatile boolean failed;

        Run(int count, IntFunction<T> piece) {
            this.count = count;
            this.piece = piece;
            this.open = new CountDownLatch(count);
            this.results = new AtomicReferenceArray<>(count);
            this.failures = new Throwable[count];
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    if (!failed) {
                        results.set(i, piece.apply(i));
                    }
                } catch (RuntimeException | Error thrown) {
                    failures[i] = thrown;
                    failed = true;
                } finally {
                    open.countDown();
                }
            }
        }

        List<T> await() {
            try {
                open.await();
            } catch (InterruptedException e) {
                failed = true;
                Thread.currentThread().interrupt();
                throw new EvaluationException("interrupted while checking", e);
            }
            Arrays.stream(failures).filter(f -> f != null).findFirst().ifPresent(Run::rethrow);
            List<T> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(results.get(i));
            }
            return list;
        }

        private static void rethrow(Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
