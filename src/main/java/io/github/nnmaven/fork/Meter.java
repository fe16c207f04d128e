package io.github.nnmaven.fork;

import io.github.nnmaven.gradcheck.Cost;
import io.github.nnmaven.gradcheck.Watcher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how long the check of a subject takes, and tells how far it is when that is long. One evaluation is timed as the
 * shortest of the first ones, which are made one after the other; as soon as some of the work is done, its pace counts.
 */
final class Meter implements Watcher {
    /** Seconds from which on work is long. */
    private static final double LONG = 2;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    /** Part of the work whose pace is trusted. */
    private static final double ENOUGH = 0.02;

    private final String subject;
    private final int threads;
    private final LongSupplier nanos;
    private final Consumer<Advance> sink;
    private final LongAdder made = new LongAdder();
    private final AtomicLong nextTelling = new AtomicLong(Long.MAX_VALUE);
    private long previous;
    private double shortest = Double.POSITIVE_INFINITY;
    private volatile @Nullable Plan plan;
    private volatile boolean over;

    /**
     * Begins.
     *
     * @param threads that work at a time
     * @param nanos   a clock
     * @param sink    is told when the work is long, from any thread
     */
    Meter(String subject, int threads, LongSupplier nanos, Consumer<Advance> sink) {
        this.subject = subject;
        this.threads = threads;
        this.nanos = nanos;
        this.sink = sink;
        this.previous = nanos.getAsLong();
    }

    /** What is expected, from a moment on. */
    private record Plan(long start, long before, Cost rest, double seconds) {
        /** Evaluations in all. */
        double evaluations() {
            return before + rest.evaluations();
        }
    }

    @Override
    public void expects(Cost rest) {
        long now = nanos.getAsLong();
        double one = Double.isFinite(shortest) ? shortest : 0;
        Plan next = new Plan(now, made.sum(), rest, rest.whole() * one / threads);
        plan = next;
        boolean isLong = next.seconds() > LONG;
        nextTelling.set(now + (isLong ? PAUSE : TimeUnit.SECONDS.toNanos((long) LONG)));
        if (isLong && !over) {
            sink.accept(new Advance(subject, rest.entries(), next.evaluations(), 0, next.seconds()));
        }
    }

    @Override
    public void makes(long evaluations) {
        made.add(evaluations);
        long now = nanos.getAsLong();
        Plan current = plan;
        if (current == null) {
            time(now, evaluations);
            return;
        }
        long due = nextTelling.get();
        if (now >= due && !over && nextTelling.compareAndSet(due, now + PAUSE)) {
            tell(current, now);
        }
    }

    /** Before anything is expected, the evaluations come one by one from one thread. */
    private void time(long now, long evaluations) {
        double seconds = (now - previous) / 1e9;
        previous = now;
        if (evaluations == 1 && made.sum() > 1) {
            shortest = Math.min(shortest, seconds);
        }
    }

    private void tell(Plan current, long now) {
        double done =
                Math.min(1, (made.sum() - current.before()) / current.rest().evaluations());
        double elapsed = (now - current.start()) / 1e9;
        double seconds = done < ENOUGH ? Math.max(current.seconds() - elapsed, 0) : elapsed * (1 - done) / done;
        double fraction = Math.min(0.99, made.sum() / current.evaluations());
        sink.accept(new Advance(subject, current.rest().entries(), current.evaluations(), fraction, seconds));
    }

    /** Nothing more is told, whatever still runs. */
    void end() {
        over = true;
    }
}
