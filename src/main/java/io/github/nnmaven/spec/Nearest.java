package io.github.nnmaven.spec;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The legal word that a misspelt one most likely means, by the optimal string alignment distance (insert, delete, replace,
 * swap neighbours; Damerau 1964, Levenshtein 1966). Upper case, underscores and spaces count nothing.
 */
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The nearest candidate, or null when none is near: more than one change in three letters. */
    public static @Nullable String to(String written, List<String> candidates) {
        String word = plain(written);
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : word.length() > LONGEST ? List.<String>of() : candidates) {
            int distance = distance(word, plain(candidate));
            if (distance < least && distance < candidate.length()) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** What to write instead of a wrong word: the nearest if there is one, and all that are legal. */
    static String fix(String written, List<String> legal) {
        String nearest = to(written, legal);
        String all = "legal here: " + String.join(", ", legal) + ".";
        return nearest == null
                ? "Use a name that is " + all
                : "Did you mean " + Shown.quoted(nearest) + "? " + capital(all);
    }

    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static String plain(String word) {
        String lower = word.length() > LONGEST ? word : word.toLowerCase(Locale.ROOT);
        return lower.replace("-", "").replace("_", "").replace(" ", "");
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
