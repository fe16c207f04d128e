package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations that may be made of one subject. They are taken before they are made, so that there are never more. A piece of
 * work that runs beside others gets a ration of its own: which pieces get how far does not depend on which runs first.
 */
final class Budget {
    private final long most;
    private final Watcher watcher;
    private final AtomicLong spent = new AtomicLong();

    @SuppressWarnings("ThreadLocalUsage") // removed as soon as the piece of work ends
    private final ThreadLocal<@Nullable AtomicLong> ration = new ThreadLocal<>();

    /**
     * Nothing is taken yet.
     *
     * @param most    evaluations, 0 or more
     * @param watcher is told what is taken
     */
    Budget(long most, Watcher watcher) {
        this.most = most;
        this.watcher = watcher;
    }

    /**
     * Takes some evaluations.
     *
     * @throws BudgetException if there are not so many left, of all or of the ration of the calling thread
     */
    void take(long evaluations) {
        AtomicLong own = ration.get();
        if (own != null && own.get() < evaluations) {
            throw new BudgetException(most);
        }
        if (spent.addAndGet(evaluations) > most) {
            spent.addAndGet(-evaluations);
            throw new BudgetException(most);
        }
        if (own != null) {
            own.addAndGet(-evaluations);
        }
        watcher.makes(evaluations);
    }

    /** How many may still be taken. */
    long left() {
        return most - spent.get();
    }

    /** How many may be taken in all. */
    long most() {
        return most;
    }

    /** What is to be said about entries for which it was not enough. */
    List<String> notes(long unchecked, long unconfirmed) {
        List<String> parts = new ArrayList<>();
        if (unchecked > 0) {
            parts.add(unchecked == 1 ? "1 entry was not checked" : unchecked + " entries were not checked");
        }
        if (unconfirmed > 0) {
            parts.add(
                    unconfirmed == 1
                            ? "1 entry differs and could not be confirmed"
                            : unconfirmed + " entries differ and could not be confirmed");
        }
        return parts.isEmpty()
                ? List.of()
                : List.of(String.join(", and ", parts) + ": the budget of " + most
                        + " evaluations is used up; a larger nn.budget checks more");
    }

    /** Does some work in the calling thread that others use as well: no ration pays for it. */
    <T> T shared(Supplier<T> work) {
        AtomicLong own = ration.get();
        ration.remove();
        try {
            return work.get();
        } finally {
            ration.set(own);
        }
    }

    /** Does some work in the calling thread with a ration of the evaluations; nothing when that is not enough. */
    <T> Optional<T> within(long evaluations, Supplier<T> work) {
        ration.set(new AtomicLong(evaluations));
        try {
            return Optional.of(work.get());
        } catch (BudgetException e) {
            return Optional.empty();
        } finally {
            ration.remove();
        }
    }
}
