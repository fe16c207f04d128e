package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.spec.Location;
import org.jspecify.annotations.Nullable;

/**
 * An expression cannot be bound to the project's classes: something is missing, ambiguous, or of a type that does not fit.
 * The message is for the user: what was expected, what is there, what to write.
 */
public final class BindingException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Location where;

    public BindingException(String message) {
        this(message, null);
    }

    /** @param where the part of the expression that is meant */
    public BindingException(String message, @Nullable Location where) {
        super(message);
        this.where = where;
    }

    /** The part of the expression that is meant; null if it is no single part, or not known where this is thrown. */
    public @Nullable Location where() {
        return where;
    }

    /** The same at a place, unless it has one already. */
    BindingException at(Location place) {
        return where == null ? new BindingException(String.valueOf(getMessage()), place) : this;
    }
}
