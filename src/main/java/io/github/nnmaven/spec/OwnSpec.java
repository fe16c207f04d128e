package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the project's own that stands in a network as a layer, an activation or a loss.
 *
 * @param kind        what its keys say it is
 * @param instance    the class, or the call that makes the object
 * @param value       the call of {@code forward} or {@code value}; null: to be found by name and type. A layer's and an
 *     activation's argument is {@code input}, a loss has {@code prediction} and {@code target}
 * @param gradient    the call of {@code backward}, {@code derivative} or {@code gradient}, with {@code upstream} in a layer
 * @param variables   parameters, and where their gradients are found
 * @param data        further arguments of the calls
 * @param conventions how the code differs from a plain gradient
 */
public record OwnSpec(
        Kind kind,
        Located<Expression> instance,
        @Nullable Located<Expression> value,
        @Nullable Located<Expression> gradient,
        List<VariableSpec> variables,
        List<ArgumentSpec> data,
        ConventionsSpec conventions,
        Location where) {
    public OwnSpec {
        variables = List.copyOf(variables);
        data = List.copyOf(data);
    }

    /** Whether the class is all that is written. */
    public boolean isClassAlone() {
        return value == null
                && gradient == null
                && variables.isEmpty()
                && data.isEmpty()
                && conventions.written().isEmpty()
                && !(instance.value() instanceof Expression.Call);
    }

    /** What the class stands for. */
    public enum Kind {
        /** Nothing is said: what the class looks like. */
        ANY,
        /** {@code forward} and {@code backward}. */
        LAYER,
        /** {@code value} and {@code derivative} of one number. */
        ACTIVATION,
        /** {@code value} and {@code gradient} of prediction and target. */
        LOSS
    }
}
