package io.github.nnmaven.classfile;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be the name of a class in constants of class files, in strings and in specs. */
final class ClassNames {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:[./][\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private ClassNames() {}

    /**
     * Gives every binary name that the text may hold, slashes as dots: {@code com.acme.Model.create(3)} holds com, com.acme,
     * com.acme.Model and com.acme.Model.create. The first letter of a name may be the L of a descriptor, so each comes
     * without it too.
     */
    static void in(String text, Consumer<String> candidate) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group().replace('/', '.');
            for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
                candidate.accept(name.substring(0, end));
                candidate.accept(name.substring(1, end));
            }
        }
    }
}
