package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gradient in the module's classes.
 *
 * @param className binary name of the class of which an object is needed, or of the static methods
 * @param constant  of an enum, the constant that is meant; else null
 * @param pair      the value and the gradient
 * @param place     where the gradient is written
 * @param making    how an object is made
 * @param parameters tensors that the object holds with their gradients
 * @param dimension one more than the largest constant index that the two read, 0 when they read none
 */
public record FoundGradient(
        String className,
        @Nullable String constant,
        Pair pair,
        SourcePlace place,
        Making making,
        List<Parameters> parameters,
        int dimension) {
    public FoundGradient {
        parameters = List.copyOf(parameters);
    }

    /** {@code Rosenbrock.value/gradient}, as lists of several show it. */
    public String name() {
        String simple = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
        String value = pair.value().name();
        String gradient = pair.gradient().name();
        return simple + (constant == null ? "" : "." + constant) + "."
                + (value.equals(gradient) ? value : value + "/" + gradient);
    }

    /** {@code Rosenbrock.value/gradient (Rosenbrock.java:12)}. */
    @Override
    public String toString() {
        return name() + " (" + place.brief() + ")";
    }
}
