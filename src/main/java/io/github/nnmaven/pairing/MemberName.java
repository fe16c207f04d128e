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
    private final List<Reading> readings;

    private MemberName(String name) {
        this.name = name;
        this.words = split(name);
        this.readings = List.copyOf(read());
    }

    static MemberName of(String name) {
        return new MemberName(name);
    }

    /** Words begin at capitals, of several capitals at the last, and after what is neither letter nor digit. */
    private static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || isBoundary(name, i)) {
                String word = name.substring(start, i).replace("_", "").replace("$", "");
                words.add(word.toLowerCase(Locale.ROOT));
                start = i;
            }
        }
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? List.of(name) : words;
    }

    private static boolean isBoundary(String name, int i) {
        char c = name.charAt(i);
        boolean capital = Character.isUpperCase(c);
        boolean afterSmall = !Character.isUpperCase(name.charAt(i - 1));
        boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return c == '_' || c == '$' || (capital && (afterSmall || beforeSmall));
    }

    /** All readings of the name; the plain one first. */
    List<Reading> readings() {
        return readings;
    }

    /** Whether it may be the name of a gradient. */
    boolean mayBeDerived() {
        String stem = readings.get(0).stem();
        return name.equals("g")
                || readings.stream().anyMatch(r -> r.order() > 0)
                || Lexicon.FORCE.contains(stem)
                || Lexicon.SCORE.contains(stem)
                || Lexicon.SOFTMAX.contains(stem);
    }

    private List<Reading> read() {
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

    boolean is(String whole) {
        return name.equals(whole);
    }

    boolean hasAny(Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    /** The name without capitals and separators. */
    String plain() {
        return String.join("", words);
    }
}
