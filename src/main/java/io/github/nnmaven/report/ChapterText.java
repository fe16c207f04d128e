package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that the chapter's own program prints for each tensor: both gradients as NumPy prints them, and {@code
 * Success!} or {@code Failure!}. Biases of all layers come first, then weights, then everything else.
 */
public final class ChapterText {
    private static final Pattern NAME = Pattern.compile("(?s)(?:linear(?=\\d+\\.))?(.*)\\.(weights|biases)");

    private ChapterText() {}

    /** One entry a line, without line feeds. */
    public static List<String> lines(SubjectResult subject) {
        List<String> lines = new ArrayList<>();
        for (PointResult point : subject.points()) {
            point.tensors().stream().filter(t -> isNamed(t, ".biases")).forEach(t -> add(t, lines));
            point.tensors().stream().filter(t -> isNamed(t, ".weights")).forEach(t -> add(t, lines));
            point.tensors().stream()
                    .filter(t -> !isNamed(t, ".biases") && !isNamed(t, ".weights"))
                    .forEach(t -> add(t, lines));
        }
        return lines;
    }

    private static boolean isNamed(TensorResult result, String suffix) {
        return result.tensor().name().endsWith(suffix);
    }

    private static void add(TensorResult result, List<String> lines) {
        String title = title(result.tensor().name());
        lines.add("-----------------------------------------------");
        if (result.isWhole()) {
            lines.add(title + ", derivatives from backprop:");
            lines.addAll(array(result.analytic(), result));
            lines.add(title + ", derivatives from finite differences");
            lines.addAll(array(result.numeric(), result));
        } else {
            lines.add(title + ": of so many derivatives not all are kept to be printed");
        }
        lines.add(result.passed() ? "Success! Derivatives match." : "Failure! Derivatives different.");
    }

    private static List<String> array(double[] values, TensorResult result) {
        return NumpyFormat.chapter()
                .format(values, result.tensor().shape())
                .lines()
                .toList();
    }

    private static String title(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return name;
        }
        return (matcher.group(2).equals("weights") ? "Weight " : "Bias ") + matcher.group(1);
    }
}
