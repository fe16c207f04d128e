package io.github.nnmaven.assembly;

/** The project's own code threw while it was evaluated; the message names the method and its argument. */
public final class OwnCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnCodeException(String message, Throwable cause) {
        super(message, cause);
    }
}
