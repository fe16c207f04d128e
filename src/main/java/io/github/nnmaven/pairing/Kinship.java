package io.github.nnmaven.pairing;

import io.github.nnmaven.pairing.Reading.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How two names are related: one names a function and the other its derivative.
 *
 * @param strength   how much the names say
 * @param kind       what sort of derivative the second name speaks of
 * @param ofGradient whether the first name is a derivative itself, and the second one of second order
 * @param sign       −1 for the negative gradient
 */
record Kinship(Strength strength, Kind kind, boolean ofGradient, int sign) {
    /**
     * The strongest relation of the two names, or null when there is none.
     *
     * @param owner simple name of the class, in lower case: a value may be called after it
     */
    static @Nullable Kinship between(MemberName v, MemberName g, String owner) {
        boolean curve = v.startsWith(Lexicon.FIT) && g.startsWith(Lexicon.FIT);
        boolean acts = !curve && (v.startsWith(Lexicon.ACTIONS) || g.startsWith(Lexicon.ACTIONS));
        if (acts || g.hasAny(Lexicon.ESTIMATES)) {
            return null;
        }
        int sign = byConvention(v, g);
        if (sign != 0) {
            return new Kinship(Strength.CONVENTION, Kind.PLAIN, false, sign);
        }
        if (v.is("f") && g.is("g")) {
            return new Kinship(Strength.CONVENTION, Kind.LETTER, false, 1);
        }
        Kinship best = null;
        for (Reading reading : g.readings()) {
            best = stronger(best, relate(v, reading, owner));
        }
        return best;
    }

    /** The sign of a gradient that has a name of its own; 0 for all others. */
    private static int byConvention(MemberName v, MemberName g) {
        boolean force = Lexicon.ENERGY.contains(stem(v)) && Lexicon.FORCE.contains(stem(g));
        boolean score = Lexicon.LOG_LIKELIHOOD.contains(stem(v)) && Lexicon.SCORE.contains(stem(g));
        boolean softmax = Lexicon.LOG_SUM_EXP.contains(stem(v)) && Lexicon.SOFTMAX.contains(stem(g));
        return force ? -1 : score || softmax ? 1 : 0;
    }

    private static String stem(MemberName name) {
        return name.readings().get(0).stem();
    }

    private static @Nullable Kinship relate(MemberName v, Reading g, String owner) {
        Kinship best = null;
        for (Reading value : v.readings()) {
            Strength strength = strength(v, value, g, owner);
            if (strength != null && follows(value, g)) {
                best = stronger(best, new Kinship(strength, g.kind(), value.order() > 0, 1));
            }
        }
        return best;
    }

    private static boolean follows(Reading value, Reading gradient) {
        boolean next = gradient.order() == value.order() + 1 && gradient.order() <= 2;
        boolean passes = value.kind() != Kind.BACKWARD && (value.kind() != Kind.JACOBIAN || gradient.order() == 2);
        return next && passes && value.kind() != Kind.HESSIAN;
    }

    private static @Nullable Strength strength(MemberName v, Reading value, Reading g, String owner) {
        if (singular(g.stem()).equals(singular(value.stem()))) {
            if (!g.stem().isEmpty()) {
                return Strength.NAMESAKE;
            }
            boolean passes = value.kind() == Kind.FORWARD && g.kind() == Kind.BACKWARD;
            return g.isGlued() || value.isGlued() ? null : passes ? Strength.NAMESAKE : Strength.CONVENTION;
        }
        if (g.isGlued() || !(g.stem().isEmpty() || g.stem().equals("function"))) {
            return null;
        }
        if (isConventional(value, owner)) {
            return Strength.CONVENTION;
        }
        boolean lone = value.order() == 0 && !v.startsWith(Lexicon.NEVER_CONVENTIONAL);
        return lone ? Strength.LONE : null;
    }

    /** Weights have weight gradients. */
    private static String singular(String stem) {
        return stem.endsWith("s") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static boolean isConventional(Reading value, String owner) {
        return Lexicon.CONVENTIONAL.contains(value.stem())
                || value.stem().equals(owner)
                || (value.kind() == Kind.FORWARD && value.stem().isEmpty());
    }

    private static @Nullable Kinship stronger(@Nullable Kinship a, @Nullable Kinship b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.strength().compareTo(a.strength()) > 0 ? b : a;
    }
}
