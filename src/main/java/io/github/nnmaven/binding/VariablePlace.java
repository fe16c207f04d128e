package io.github.nnmaven.binding;

import org.jspecify.annotations.Nullable;

/**
 * Where the points of a variable go.
 *
 * @param rank  how deep its numbers are nested, or {@link NumberTypes#UNKNOWN}
 * @param there what the constructor left; null for an argument of calls
 */
record VariablePlace(String name, int rank, @Nullable ArrayValue there) implements Points.Place {
    @Override
    public @Nullable Shape shape() {
        return there == null ? null : there.shape();
    }

    @Override
    public ArrayValue constructed() {
        if (there == null) {
            throw new BindingException(
                    name + " is an argument of calls: no constructor has left anything in it; write its"
                            + " numbers, or a recipe such as {normal: {shape: [3]}}");
        }
        return there;
    }
}
