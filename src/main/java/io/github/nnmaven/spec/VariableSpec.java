package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is differentiated, and where its gradient is found.
 *
 * @param name     as calls write it
 * @param at       its points; none: those of the function's {@code at}, or as constructed
 * @param place    where it lives; null: it is an argument of the calls
 * @param gradient after the call of the function's {@code gradient}, whose value is {@code result}; null: the result itself
 */
public record VariableSpec(
        Located<String> name,
        List<PointSpec> at,
        @Nullable PlaceSpec place,
        @Nullable Located<Expression> gradient,
        Location where) {
    public VariableSpec {
        at = List.copyOf(at);
    }
}
