package io.github.nnmaven.binding;

import org.jspecify.annotations.Nullable;

/** A place of which only the depth is known, or {@link NumberTypes#UNKNOWN}. */
record PlainPlace(String name, int rank) implements Points.Place {
    @Override
    public @Nullable Shape shape() {
        return null;
    }

    @Override
    public ArrayValue constructed() {
        throw new BindingException(name + " is an argument of calls: no constructor has left anything in it");
    }
}
