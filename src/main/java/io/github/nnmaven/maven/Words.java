package io.github.nnmaven.maven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The legal words of a parameter and what each means.
 *
 * @param property the property that messages name
 */
record Words<T>(String property, List<T> legal, Function<T, String> word) {
    /** Stands for the empty list, which no property can say. */
    static final String NOTHING = "none";

    Words {
        legal = List.copyOf(legal);
    }

    static <E extends Enum<E>> Words<E> of(String property, E[] legal, Function<E, String> word) {
        return new Words<>(property, Arrays.asList(legal), word);
    }

    /**
     * The meanings of what was written, in the order of the legal words.
     *
     * @throws MojoExecutionException if one of them is no legal word; it lists those that are
     */
    List<T> parse(List<String> written) throws MojoExecutionException {
        List<String> rest = new ArrayList<>(written.stream()
                .map(String::strip)
                .filter(w -> !w.isEmpty() && !w.equals(NOTHING))
                .toList());
        List<T> meant = legal.stream().filter(t -> rest.contains(word.apply(t))).toList();
        rest.removeAll(legal.stream().map(word).toList());
        if (!rest.isEmpty()) {
            throw new MojoExecutionException(
                    property + " does not know \"" + String.join("\", \"", rest) + "\"; legal are "
                            + String.join(", ", legal.stream().map(word).toList()) + ", or " + NOTHING);
        }
        return meant;
    }
}
