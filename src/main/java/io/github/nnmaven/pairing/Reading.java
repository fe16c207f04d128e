package io.github.nnmaven.pairing;

import java.util.List;
import java.util.Set;

/**
 * One way to understand a name: the derivative of some order of the function that its stem names.
 *
 * @param stem    what is left without the words of {@link Lexicon} that say nothing about which function it is
 * @param order   of the derivative; 0 for a value
 * @param kind    what sort of derivative or value
 * @param isGlued whether the derivative was read out of a word, as of {@code df}: then the stem must name a function
 */
record Reading(String stem, int order, Kind kind, boolean isGlued) {
    /** What sort of derivative or value a name speaks of. */
    enum Kind {
        PLAIN,
        FORWARD,
        BACKWARD,
        JACOBIAN,
        HESSIAN,
        /** The bare letter {@code g} beside {@code f}. */
        LETTER
    }

    static Reading of(List<String> words) {
        Kind kind = kind(words);
        boolean derived = has(words, Lexicon.DERIVATIVE);
        boolean third = has(words, Lexicon.THIRD) && derived;
        boolean second = (has(words, Lexicon.SECOND) && derived) || kind == Kind.HESSIAN;
        boolean first = derived || kind == Kind.JACOBIAN || kind == Kind.BACKWARD;
        int order = third ? 3 : second ? 2 : first ? 1 : 0;
        return new Reading(stem(words, order, kind), order, kind, false);
    }

    private static Kind kind(List<String> words) {
        if (has(words, Lexicon.HESSIAN)) {
            return Kind.HESSIAN;
        }
        if (has(words, Lexicon.JACOBIAN)) {
            return Kind.JACOBIAN;
        }
        if (has(words, Lexicon.BACKWARD)) {
            return Kind.BACKWARD;
        }
        return has(words, Lexicon.FORWARD) ? Kind.FORWARD : Kind.PLAIN;
    }

    private static String stem(List<String> words, int order, Kind kind) {
        List<String> telling =
                words.stream().filter(w -> !saysNothing(w, order, kind)).toList();
        List<String> particular =
                telling.stream().filter(w -> !Lexicon.GENERAL.contains(w)).toList();
        return String.join("", particular.isEmpty() ? telling : particular);
    }

    private static boolean saysNothing(String word, int order, Kind kind) {
        boolean pass = kind == Kind.BACKWARD || kind == Kind.FORWARD;
        boolean direction =
                Lexicon.BACKWARD.contains(word) || Lexicon.FORWARD.contains(word) || Lexicon.PASS.contains(word);
        boolean derivative =
                Lexicon.DERIVATIVE.contains(word) || Lexicon.JACOBIAN.contains(word) || Lexicon.HESSIAN.contains(word);
        return Lexicon.NEUTRAL.contains(word)
                || (pass && direction)
                || derivative
                || (order > 1 && Lexicon.SECOND.contains(word));
    }

    private static boolean has(List<String> words, Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    /** The same with one derivative more. */
    Reading derived() {
        return new Reading(stem, order + 1, kind, true);
    }
}
