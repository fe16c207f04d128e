package io.github.nnmaven.spec;

import java.util.List;

/**
 * One option of a {@link Word}.
 *
 * @param key         its key in the map form
 * @param kind        what its value is
 * @param choices     legal texts of a {@link Kind#CHOICE}, else empty
 * @param main        whether it may stand alone behind the name: {@code linear: 6}
 * @param required    whether it must be written
 * @param description one sentence, with unit and default
 */
public record Option(String key, Kind kind, List<String> choices, boolean main, boolean required, String description) {
    public Option {
        choices = List.copyOf(choices);
    }

    /** What the value of an option may be. */
    public enum Kind {
        /** A finite number. */
        NUMBER,
        /** A finite number above 0. */
        POSITIVE_NUMBER,
        /** A whole number, 1 or more. */
        COUNT,
        /** A name: letters, digits, hyphen and underscore. */
        NAME,
        /** One of the choices. */
        CHOICE,
        /** First values of a tensor: numbers or an initializer term. */
        TENSOR
    }
}
