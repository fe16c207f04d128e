package io.github.nnmaven.assembly;

import io.github.nnmaven.spec.DataSpec;
import io.github.nnmaven.spec.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A file of numbers, one line an example, features separated by commas, semicolons, tabs or blanks. Empty lines and lines
 * that begin with {@code #} are passed over, and so is a first line that holds no number (a header).
 */
final class CsvNumbers {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\s]\\s*");

    private final DataSpec.Csv spec;
    private final Findings findings;
    private final List<double[]> examples = new ArrayList<>();
    private boolean broken;

    private CsvNumbers(DataSpec.Csv spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    /** The features × examples matrix, or null after a finding. */
    static @Nullable RealMatrix read(DataSpec.Csv spec, String text, Findings findings) {
        return new CsvNumbers(spec, findings).matrix(text);
    }

    private @Nullable RealMatrix matrix(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#") && !broken) {
                add(i + 1, SEPARATOR.split(line));
            }
        }
        if (!broken && examples.isEmpty()) {
            problem(1, "holds no numbers");
        }
        return broken ? null : new Array2DRowRealMatrix(examples.toArray(double[][]::new), false).transpose();
    }

    private void add(int line, String[] cells) {
        if (line == 1 && isHeader(cells)) {
            return;
        }
        double[] example = new double[cells.length];
        for (int c = 0; c < cells.length && !broken; c++) {
            example[c] = number(line, c + 1, cells[c]);
        }
        if (!broken && !examples.isEmpty() && examples.get(0).length != example.length) {
            problem(line, "has " + example.length + " numbers, but the lines before have " + examples.get(0).length);
        }
        examples.add(example);
    }

    private double number(int line, int cell, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, like every other text that is no finite number
        }
        problem(line, "has \"" + text + "\" as number " + cell + ", which is not a finite number");
        return 0;
    }

    private static boolean isHeader(String[] cells) {
        for (String cell : cells) {
            if (cell.isEmpty() || "+-.0123456789".indexOf(cell.charAt(0)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void problem(int line, String what) {
        broken = true;
        Location where = spec.where();
        findings.add(
                where,
                "csv-malformed",
                "line " + line + " of " + spec.path() + " " + what,
                "Write one line an example, finite numbers separated by commas, the same number in every line.");
    }
}
