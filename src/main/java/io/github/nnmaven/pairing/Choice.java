package io.github.nnmaven.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pair is meant when a spec does not say.
 *
 * @param pair       the one that is, or null when none or several could be
 * @param candidates all that could be; the pair alone when there is one
 */
public record Choice(@Nullable Pair pair, List<Pair> candidates) {
    public Choice {
        candidates = List.copyOf(candidates);
    }

    static Choice among(List<Pair> candidates) {
        return new Choice(candidates.size() == 1 ? candidates.get(0) : null, candidates);
    }
}
