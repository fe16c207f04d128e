package io.github.nnmaven.spec;

/** A text that is no call, no member and no literal. */
public final class BadExpressionException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Location where;
    private final String fix;

    BadExpressionException(Location where, String message, String fix) {
        super(message, null, false, false);
        this.where = where;
        this.fix = fix;
    }

    /** The characters that cannot stand there. */
    public Location where() {
        return where;
    }

    /** What to do about it, a sentence. */
    public String fix() {
        return fix;
    }
}
