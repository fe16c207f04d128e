package io.github.nnmaven.gradcheck;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fails a subject besides its entries.
 *
 * @param changed   value or gradient at the point are not, to the bit, what they were before the check
 * @param thrown    what came instead of the value there, in words; null if it was a value
 * @param unlocated a group of entries differs, but no entry of it was found to
 */
record Complaint(boolean changed, @Nullable String thrown, boolean unlocated) {
    static final Complaint NONE = new Complaint(false, null, false);

    /** The result with its notes; failed if it had passed and there is something to complain about. */
    SubjectResult about(
            SubjectResult plain, List<String> notes, @Nullable FirstWrong firstWrong, @Nullable SelfTest selfTest) {
        String complaint = complaint();
        boolean fails = complaint != null && plain.outcome() == Outcome.PASS;
        return new SubjectResult(
                plain.name(),
                plain.source(),
                plain.method(),
                fails ? Outcome.FAIL : plain.outcome(),
                complaint == null ? plain.message() : complaint + "; " + plain.message(),
                plain.evaluations(),
                plain.points(),
                notes,
                firstWrong == null ? null : firstWrong.words(),
                selfTest,
                List.of(),
                firstWrong == null ? null : firstWrong.code());
    }

    private @Nullable String complaint() {
        if (thrown != null) {
            return "the subject keeps state: it gave a value at first, and after the check " + thrown;
        }
        if (changed) {
            return "the subject keeps state: value or gradient at the point have changed during the check";
        }
        return unlocated ? "the gradient is wrong along a random direction, in more entries than are listed" : null;
    }
}
