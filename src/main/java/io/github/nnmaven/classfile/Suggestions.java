package io.github.nnmaven.classfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A spec file with a document for each gradient that no spec checks. */
public final class Suggestions {
    private static final String HEAD = """
            # Gradients that no spec checks. Move what you want to keep to src/main/nn, with points that matter to you:
            # sizes and values here are guesses. Documents that need more are comments.
            """;

    private Suggestions() {}

    /** The file's text, YAML. */
    public static String yaml(List<UncheckedGradient> unchecked) {
        StringBuilder text = new StringBuilder(HEAD);
        unchecked.forEach(gradient -> text.append("---\n").append(gradient.spec()));
        return text.toString();
    }

    /** How many of the documents can be run as they are. */
    public static long complete(List<UncheckedGradient> unchecked) {
        return unchecked.stream().filter(u -> u.spec().contains("\nfunction: ")).count();
    }

    /**
     * The gradients with their documents.
     *
     * @param taken names of the subjects that there are
     */
    public static List<UncheckedGradient> unchecked(List<FoundGradient> found, Set<String> taken) {
        Set<String> names = new HashSet<>(taken);
        List<UncheckedGradient> unchecked = new ArrayList<>();
        for (FoundGradient gradient : found) {
            unchecked.add(new UncheckedGradient(
                    gradient.name(),
                    gradient.place(),
                    gradient.pair().value().call(),
                    gradient.pair().gradient().call(),
                    gradient.pair().why(),
                    Suggestion.of(gradient, unique(gradient, names))));
        }
        return unchecked;
    }

    private static String unique(FoundGradient gradient, Set<String> names) {
        String simple = gradient.className()
                .substring(gradient.className().lastIndexOf('.') + 1)
                .replace('$', '.');
        String object = gradient.constant() == null ? simple : simple + "." + gradient.constant();
        String value = object + "." + gradient.pair().value().name();
        String both = value + "-" + gradient.pair().gradient().name();
        for (String name : List.of(object, value, both)) {
            if (names.add(name)) {
                return name;
            }
        }
        int number = 2;
        while (!names.add(both + "-" + number)) {
            number++;
        }
        return both + "-" + number;
    }
}
