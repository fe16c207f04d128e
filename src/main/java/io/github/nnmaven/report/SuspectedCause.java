package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.TensorResult;
import org.jspecify.annotations.Nullable;

/** What a wrong gradient looks like, where it looks like something; that it fits no pattern is no news. */
final class SuspectedCause {
    private SuspectedCause() {}

    /** The diagnosis of a tensor; null when there is none or it shows no known pattern. */
    static @Nullable String of(TensorResult tensor) {
        return TensorResult.NO_KNOWN_PATTERN.equals(tensor.diagnosis()) ? null : tensor.diagnosis();
    }

    /** {@code ; suspected cause: the sign is reversed}, or nothing. */
    static String clause(TensorResult tensor) {
        String cause = of(tensor);
        return cause == null ? "" : "; suspected cause: " + cause;
    }
}
