package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the terminal says about one subject: at most ten lines, the rest stands in the reports. */
public final class ConsoleSummary {
    private static final int VARIANTS = 5;
    private static final int FIGURES = 16;
    private static final int LEADING = 12;

    private ConsoleSummary() {}

    /** A check: a line of counts, and what a reader of a failure needs to know. */
    public static List<String> of(SubjectResult subject) {
        return CheckLines.of(subject);
    }

    /** A study: verdicts in words, and the chapter's digits. */
    public static List<String> of(StudyResult study) {
        List<String> lines = new ArrayList<>(List.of(study.name() + ":"));
        boolean few = study.variants().size() <= 2;
        for (VariantResult variant :
                study.variants().subList(0, few ? study.variants().size() : 1)) {
            lines.addAll(whole(variant));
        }
        if (!few) {
            List<VariantResult> others =
                    study.variants().subList(1, study.variants().size());
            others.stream().limit(VARIANTS - 1).forEach(v -> lines.add(brief(v)));
            if (others.size() >= VARIANTS) {
                lines.add("  … and " + (others.size() - VARIANTS + 1) + " more variants in the report");
            }
        }
        return lines;
    }

    private static List<String> whole(VariantResult variant) {
        List<String> lines = new ArrayList<>();
        for (DirectionResult direction : List.of(variant.forward(), variant.backward())) {
            lines.add("  " + variant.name() + ": " + verdict(direction) + ": " + direction.sentence());
        }
        lines.add("  " + variant.name() + ": "
                + figures("std of hidden units", variant.forward().layers()));
        if (!variant.backward().layers().isEmpty()) {
            lines.add("  " + variant.name() + ": "
                    + figures("std of dl/df", variant.backward().layers()));
        }
        return lines;
    }

    private static String brief(VariantResult variant) {
        return "  " + variant.name() + ": forward " + verdict(variant.forward()) + ", backward "
                + verdict(variant.backward());
    }

    private static String verdict(DirectionResult direction) {
        return Words.of(direction.verdict()).toUpperCase(Locale.ROOT);
    }

    private static String figures(String what, List<LayerStatistics> layers) {
        int last = layers.size() - 1;
        String shown = layers.stream()
                .limit(layers.size() > FIGURES ? LEADING : FIGURES)
                .map(l -> figure(l.std()))
                .collect(Collectors.joining(" "));
        String end = layers.size() > FIGURES ? " … " + figure(layers.get(last).std()) : "";
        return what + ", layers " + layers.get(0).layer() + ".."
                + layers.get(last).layer() + ": " + shown + end;
    }

    /** Three decimals as the chapter prints them, or three digits and a power of ten where that would be unreadable. */
    static String figure(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        boolean plain = value == 0 || (Math.abs(value) < 1e7 && Math.abs(value) >= 1e-3);
        return String.format(Locale.ROOT, plain ? "%.3f" : "%.3e", value);
    }
}
