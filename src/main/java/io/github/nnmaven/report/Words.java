package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.EntryVerdict;
import io.github.nnmaven.gradcheck.Evidence;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.propagation.StudyVerdict;
import java.util.Locale;

/** How verdicts are written: {@code non-finite} for programs and parameters, with a symbol for people. */
final class Words {
    private Words() {}

    static String of(EntryVerdict verdict) {
        return word(verdict);
    }

    static String of(Evidence how) {
        return word(how);
    }

    static String of(StudyVerdict verdict) {
        return word(verdict);
    }

    static String of(SubjectResult.Outcome outcome) {
        return word(outcome);
    }

    /** A shape that tells the verdict without its colour. */
    static String symbol(StudyVerdict verdict) {
        return switch (verdict) {
            case EXPLODING -> "▲";
            case VANISHING -> "▼";
            case DRIFT -> "◆";
            case STABLE -> "✓";
            case DEAD -> "○";
            case NON_FINITE -> "✕";
            case INCONCLUSIVE -> "?";
        };
    }

    /** The colour class of a verdict. */
    static String tone(StudyVerdict verdict) {
        return switch (verdict) {
            case STABLE -> "good";
            case DRIFT, INCONCLUSIVE -> "unsure";
            case EXPLODING, VANISHING, DEAD, NON_FINITE -> "bad";
        };
    }

    private static String word(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
