package io.github.nnmaven.classfile;

import java.io.Serial;

/** Bytes that are no class file, or one that cannot be understood. */
final class MalformedClassException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
