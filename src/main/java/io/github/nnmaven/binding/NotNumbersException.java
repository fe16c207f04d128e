package io.github.nnmaven.binding;

/**
 * An object holds no numbers, or it is not clear which. The message is the end of a sentence that begins with what the object
 * is: {@code is null}, {@code is a java.util.Date, which holds no numbers}.
 */
public final class NotNumbersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the object. */
    public enum Kind {
        /** It is null, or holds a null where a number should be. */
        NULL,
        /** It could hold numbers, but there are none. */
        EMPTY,
        /** It is of a type that holds no numbers. */
        WRONG_TYPE,
        /** It holds several things that could be meant. */
        AMBIGUOUS
    }

    private final Kind kind;

    NotNumbersException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
