package io.github.nnmaven.assembly;

import io.github.nnmaven.spec.DataSpec;
import io.github.nnmaven.spec.Numbers;
import java.io.IOException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Turns an input declaration into a batch. */
final class BatchAssembly {
    private final DataFiles files;
    private final Findings findings;

    BatchAssembly(DataFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The batch that goes into a network, or null after a finding. */
    @Nullable
    Batch input(DataSpec spec) {
        if (spec instanceof DataSpec.Drawn drawn) {
            int features = Math.max(1, drawn.features());
            int examples = Math.max(1, drawn.examples());
            return new Batch.Drawn(drawn.kind(), features, examples, drawn.first(), drawn.second());
        }
        RealMatrix matrix = fixed(spec);
        return matrix == null ? null : new Batch.Fixed(matrix);
    }

    /** The features × examples matrix of numbers that are written down, or null after a finding. */
    @Nullable
    RealMatrix fixed(DataSpec spec) {
        if (spec instanceof DataSpec.Explicit explicit) {
            return matrix(explicit.numbers());
        }
        if (spec instanceof DataSpec.Csv csv) {
            return csv(csv);
        }
        findings.add(
                spec.where(),
                "no-input",
                "expected numbers, but got class labels",
                "Write a number, {values: [[…], …]}, {normal: {…}}, {uniform: {…}} or {csv: file}.");
        return null;
    }

    private @Nullable RealMatrix csv(DataSpec.Csv csv) {
        try {
            return CsvNumbers.read(csv, files.read(csv.where().file(), csv.path()), findings);
        } catch (IOException e) {
            findings.add(
                    csv.where(),
                    "csv-unreadable",
                    "cannot read " + csv.path() + ": " + e.getMessage(),
                    "Give the path of a UTF-8 text file, relative to the folder of this spec.");
            return null;
        }
    }

    /** One column an example; the numbers are one row an example. */
    private static RealMatrix matrix(Numbers numbers) {
        return new Array2DRowRealMatrix(numbers.rows()).transpose();
    }
}
