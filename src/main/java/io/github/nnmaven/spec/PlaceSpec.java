package io.github.nnmaven.spec;

import org.jspecify.annotations.Nullable;

/** Where a variable lives that is not an argument of the calls. */
public sealed interface PlaceSpec {
    /** Where it is written. */
    Location where();

    /** A getter that returns the array itself, or an object that holds it; it is changed in place. */
    record Live(Located<Expression> get) implements PlaceSpec {
        @Override
        public Location where() {
            return get.where();
        }
    }

    /**
     * A setter, which takes {@code value}; a name alone means a call with the value.
     *
     * @param get null when nothing returns it: then its points must be written
     */
    record Property(@Nullable Located<Expression> get, Located<Expression> set) implements PlaceSpec {
        @Override
        public Location where() {
            return set.where();
        }
    }

    /** A field of the object under test, as an expression that begins with {@code this}: {@code this.layers[0].w}. */
    record Field(Located<Expression> field) implements PlaceSpec {
        @Override
        public Location where() {
            return field.where();
        }
    }

    /**
     * An argument of the constructor or factory; the object is made anew at each point.
     *
     * @param argument its name, or its index, counted from 0
     */
    record Argument(Located<String> argument) implements PlaceSpec {
        @Override
        public Location where() {
            return argument.where();
        }

        /** The index, or -1 when it is a name. */
        public int index() {
            String text = argument.value();
            return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : -1;
        }
    }
}
