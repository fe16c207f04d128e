package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.Nullable;

/**
 * A subject could not be evaluated, or what it gave has the wrong shape. The message says where; rooms that know more of
 * a subject say it in exceptions of their own.
 */
public class EvaluationException extends RuntimeException {
    public EvaluationException(String message) {
        super(message);
    }

    public EvaluationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Where the method of the code under test is written that threw; null when none did, or it is not known. */
    public @Nullable CodePlace code() {
        Throwable thrown = getCause();
        return thrown == null ? null : Thrown.entered(thrown);
    }

    /** What was tried, and what the subject threw, with the place in its code; what says so by itself is left as it is. */
    static EvaluationException during(String attempt, Throwable thrown) {
        return thrown instanceof EvaluationException known
                ? known
                : new EvaluationException(Thrown.sentence(attempt, thrown), thrown);
    }
}
