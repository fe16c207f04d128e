package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.FunctionBinder;
import io.github.nnmaven.binding.FunctionFault;
import io.github.nnmaven.spec.CsvSpec;
import io.github.nnmaven.spec.DataSpec;
import io.github.nnmaven.spec.FunctionSpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Puts {@code function:} documents together. */
final class FunctionAssembly {
    private final DataFiles files;
    private final Findings findings;
    private final CodeFacts facts;
    private final FunctionBinder binder;

    FunctionAssembly(ProjectClasses classes, DataFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
        this.facts = new CodeFacts(classes);
        this.binder = new FunctionBinder(classes::load, facts::classNames, facts, facts, this::lines, 0);
    }

    /** Binds the project's own classes. */
    FunctionBinder binder() {
        return binder;
    }

    /** What is known of their code. */
    CodeFacts facts() {
        return facts;
    }

    /** The plan, or null after a finding. */
    @Nullable
    FunctionPlan assemble(FunctionSpec spec) {
        int before = findings.problems().size();
        try {
            return new FunctionPlan(binder.bind(spec));
        } catch (FunctionFault fault) {
            if (findings.problems().size() == before) {
                findings.add(fault.where(), "not-bound", String.valueOf(fault.getMessage()), fault.fix());
            }
            return null;
        }
    }

    /** The lines of a file of numbers, those columns that are wanted. */
    private double[][] lines(CsvSpec csv) {
        RealMatrix columns = CsvNumbers.read(new DataSpec.Csv(csv.file().value(), csv.where()), text(csv), findings);
        if (columns == null) {
            throw new FunctionFault(csv.where(), "the file holds no table of numbers", "Mend the file.");
        }
        double[][] lines = columns.transpose().getData();
        return csv.columns().isEmpty()
                ? lines
                : Arrays.stream(lines).map(line -> chosen(line, csv)).toArray(double[][]::new);
    }

    private static double[] chosen(double[] line, CsvSpec csv) {
        for (int column : csv.columns()) {
            if (column >= line.length) {
                throw new FunctionFault(
                        csv.where(),
                        "column " + column + " of " + csv.file().value() + " is asked for, but a line has "
                                + line.length + " numbers",
                        "Columns count from 0.");
            }
        }
        return csv.columns().stream().mapToDouble(c -> line[c]).toArray();
    }

    private String text(CsvSpec csv) {
        try {
            String text = files.read(csv.where().file(), csv.file().value());
            return text.lines().skip(csv.skip()).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new FunctionFault(
                    csv.file().where(),
                    "cannot read " + csv.file().value() + ": " + e.getMessage(),
                    "Give the path of a UTF-8 text file, relative to the folder of this spec.");
        }
    }
}
