package io.github.nnmaven.gradcheck;

import java.util.concurrent.atomic.AtomicReference;

/** A subject with the same interval for all entries. Remembers the first evaluation outside it. */
record Bounded(Subject inner, double from, double to, boolean open, AtomicReference<String> outside)
        implements ForwardingSubject, Domain {
    static Bounded closed(Subject inner, double from, double to) {
        return new Bounded(inner, from, to, false, new AtomicReference<>());
    }

    static Bounded open(Subject inner, double from, double to) {
        return new Bounded(inner, from, to, true, new AtomicReference<>());
    }

    @Override
    public double low(int tensor, int entry) {
        return from;
    }

    @Override
    public double high(int tensor, int entry) {
        return to;
    }

    @Override
    public boolean lowOpen(int tensor, int entry) {
        return open;
    }

    @Override
    public boolean highOpen(int tensor, int entry) {
        return open;
    }

    private void watch(double[][] at) {
        for (double[] tensor : at) {
            for (double x : tensor) {
                if (open ? !(x > from && x < to) : !(x >= from && x <= to)) {
                    outside.compareAndSet(null, "x = " + x);
                }
            }
        }
    }

    @Override
    public double value(double[][] at) {
        watch(at);
        return inner.value(at);
    }

    @Override
    public double[][] gradient(double[][] at) {
        watch(at);
        return inner.gradient(at);
    }
}
