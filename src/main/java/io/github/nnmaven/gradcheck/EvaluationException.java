package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.Nullable;

/** A subject could not be evaluated, or what it gave has the wrong shape. The message says where. */
public final class EvaluationException extends RuntimeException {
    public EvaluationException(String message) {
        super(message);
    }

    public EvaluationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What was tried, and what the subject threw, with the place in its code; what says so by itself is left as it is. */
    static EvaluationException during(String attempt, Throwable thrown) {
        if (thrown instanceof EvaluationException known) {
            return known;
        }
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return new EvaluationException(attempt + " threw " + thrown.getClass().getName() + text + place, thrown);
    }
}
