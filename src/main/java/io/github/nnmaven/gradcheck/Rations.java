package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Numbered pieces of work that a {@link Budget} must pay for: as many at a time as can each have the least ration, and then the
 * next ones with what these have left over, until there is too little. Usually all are paid at once.
 *
 * @param workers run the pieces of one time
 * @param budget  pays
 */
record Rations(Workers workers, Budget budget) {
    /**
     * Results of the pieces {@code 0 … count − 1}; nothing for those that could not be paid.
     *
     * @param least    evaluations without which it makes no sense to begin a piece, 1 or more
     * @param reserved evaluations that are left alone
     */
    <T> List<Optional<T>> map(int count, long least, long reserved, IntFunction<T> piece) {
        List<Optional<T>> results = new ArrayList<>(count);
        int next = 0;
        while (next < count && budget.left() - reserved >= least) {
            int first = next;
            long affordable = budget.left() - reserved;
            int now = (int) Math.min(count - first, affordable / least);
            long ration = affordable / now;
            results.addAll(workers.map(now, k -> budget.within(ration, () -> piece.apply(first + k))));
            next += now;
        }
        while (results.size() < count) {
            results.add(Optional.empty());
        }
        return results;
    }
}
