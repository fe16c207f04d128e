package io.github.nnmaven.fork;

import org.jspecify.annotations.Nullable;

/** No fork could be started; the message says why. */
public final class ForkException extends Exception {
    private static final long serialVersionUID = 1L;

    ForkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
