package io.github.nnmaven.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A method's name in words: {@code lossGradientAt} and {@code loss_gradient_at} are loss, gradient, at. */
final class MemberName {
    private static final List<String> GLUED =
            List.of("prime", "gradient", "grad", "derivative", "deriv", "backward", "backprop");

    private final String name;
    private final List<String> words;

    private MemberName(String name, List<String> words) {
        this.name = name;
        this.words = words;
    }

    static MemberName of(String name) {
        return new MemberName(name, split(name));
    }

    private static List<String> split(String name) {
        String spaced = name.replaceAll("[_$]+", " ")
                .replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", " ")
                .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
                .strip();
        return List.of(spaced.toLowerCase(Locale.ROOT).split(" +"));
    }

    /** All readings of the name; the plain one first. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>(List.of(Reading.of(words)));
        for (int i = 0; i < words.size(); i++) {
            unglued(i, readings);
        }
        if (words.size() > 1 && words.get(words.size() - 1).equals("d")) {
            readings.add(Reading.of(words.subList(0, words.size() - 1)).derived());
        }
        if (name.startsWith("d") && name.length() > 1) {
            readings.add(Reading.of(split(name.substring(1))).derived());
            quotients(readings);
        }
        return readings;
    }

    /** {@code dfdx}, {@code dLoss_dTheta}: whatever stands between two letters d may be the function. */
    private void quotients(List<Reading> readings) {
        for (int i = 2; i < name.length() - 1; i++) {
            if (name.charAt(i) == 'd' || name.charAt(i) == 'D') {
                readings.add(Reading.of(split(name.substring(1, i))).derived());
            }
        }
    }

    /** {@code fprime}, {@code lossgrad}, {@code gradf}. */
    private void unglued(int i, List<Reading> readings) {
        String word = words.get(i);
        for (String part : GLUED) {
            if (word.length() > part.length() && (word.startsWith(part) || word.endsWith(part))) {
                boolean front = word.startsWith(part);
                String rest = front ? word.substring(part.length()) : word.substring(0, word.length() - part.length());
                readings.add(Reading.of(without(i, rest)).derived());
            }
        }
    }

    private List<String> without(int i, String replacement) {
        List<String> changed = new ArrayList<>(words);
        changed.set(i, replacement);
        return changed;
    }

    /** Whether the name begins with one of these words. */
    boolean startsWith(Set<String> firstWords) {
        return firstWords.contains(words.get(0));
    }

    boolean hasAny(Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    /** The name without capitals and separators. */
    String plain() {
        return String.join("", words);
    }
}
