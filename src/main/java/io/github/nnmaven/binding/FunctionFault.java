package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Location;

/** What a spec says about the project's code is not so; the message is for the user, the place is in the spec. */
public final class FunctionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location where;
    private final String fix;

    /** @param fix what to do about it, a sentence */
    public FunctionFault(Location where, String message, String fix) {
        super(message);
        this.where = where;
        this.fix = fix;
    }

    /** In the spec. */
    public Location where() {
        return where;
    }

    /** What to do about it, a sentence. */
    public String fix() {
        return fix;
    }
}
