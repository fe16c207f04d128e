package io.github.nnmaven.gradcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wrong derivative that is known and accepted for a while.
 *
 * @param what   {@code tensor} or {@code tensor[i,j]}; empty or the subject's name for the whole subject
 * @param reason why it is accepted
 * @param until  the last day on which it is, null for ever
 */
public record Expected(String what, String reason, @Nullable LocalDate until) {
    boolean isExpired(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    boolean isWhole(String subject) {
        return what.isBlank() || what.strip().equals(subject);
    }

    boolean coversAll(TensorResult tensor) {
        return what.strip().equals(tensor.tensor().name());
    }

    boolean covers(TensorResult tensor, EntryResult entry) {
        String named = tensor.tensor().name() + entry.index();
        return coversAll(tensor) || what.replace(" ", "").equals(named.replace(" ", ""));
    }

    /** As notes call it. */
    String named() {
        return what.isBlank() ? "the subject" : what.strip();
    }
}
