package io.github.nnmaven.assembly;

import org.jspecify.annotations.Nullable;

/** A class of the project's own that cannot stand where the spec puts it; the message says why, in one sentence. */
final class UnusableClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableClassException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
