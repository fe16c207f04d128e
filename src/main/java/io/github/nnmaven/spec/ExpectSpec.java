package io.github.nnmaven.spec;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gradient that is known to be wrong.
 *
 * @param tensor of the variable; null: the whole subject
 * @param entry  index of one entry; empty: the whole tensor
 * @param reason why it is left as it is
 * @param until  the last day on which it may stay
 */
public record ExpectSpec(
        @Nullable Located<String> tensor,
        List<Integer> entry,
        Located<String> reason,
        Located<LocalDate> until,
        Location where) {
    public ExpectSpec {
        entry = List.copyOf(entry);
    }
}
