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

    /**
     * The file's text, YAML.
     *
     * @param taken names of the subjects that there are
     */
    public static String yaml(List<FoundGradient> unchecked, Set<String> taken) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String document : documents(unchecked, taken)) {
            text.append("---\n").append(document);
        }
        return text.toString();
    }

    /** One document for each gradient. */
    public static List<String> documents(List<FoundGradient> unchecked, Set<String> taken) {
        Set<String> names = new HashSet<>(taken);
        List<String> documents = new ArrayList<>();
        for (FoundGradient gradient : unchecked) {
            documents.add(Suggestion.of(gradient, unique(gradient, names)).text());
        }
        return documents;
    }

    /** How many of them run as they are. */
    public static long runnable(List<FoundGradient> unchecked) {
        return unchecked.stream().filter(g -> Suggestion.of(g, "").isComplete()).count();
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
