package io.github.nnmaven.classfile;

import java.util.List;

/**
 * A gradient that no spec checks, as reports show it.
 *
 * @param name     {@code Rosenbrock.value/gradient}
 * @param place    where the gradient is written
 * @param value    the method of the value, with the types of its parameters
 * @param gradient the method of the gradient
 * @param why      why the two are taken for a pair
 * @param spec     the document that would check it, ready to be pasted; a comment where something is left to be filled in
 */
public record UncheckedGradient(
        String name, SourcePlace place, String value, String gradient, String why, String spec) {
    private static final int NAMED = 3;

    /** {@code Rosenbrock.value/gradient (Rosenbrock.java:12)}. */
    @Override
    public String toString() {
        return name + " (" + place.brief() + ")";
    }

    /** How many there are and which, in one clause: {@code 2 gradients in target/classes are not checked by any spec: …}. */
    public static String sentence(List<UncheckedGradient> unchecked) {
        boolean one = unchecked.size() == 1;
        List<String> named =
                unchecked.stream().limit(NAMED).map(UncheckedGradient::toString).toList();
        return unchecked.size() + (one ? " gradient" : " gradients") + " in target/classes "
                + (one ? "is" : "are") + " not checked by any spec: " + String.join(", ", named)
                + (unchecked.size() > NAMED ? ", …" : "");
    }
}
