package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Broadcast;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.spec.DataSpec;
import io.github.nnmaven.spec.Located;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Turns a target declaration into a batch of the shape of the network's output. */
final class TargetAssembly {
    private final DataFiles files;
    private final Findings findings;
    private final Network network;
    private final int examples;

    TargetAssembly(DataFiles files, Findings findings, Network network, int examples) {
        this.files = files;
        this.findings = findings;
        this.network = network;
        this.examples = examples;
    }

    /** The batch, outputs × examples, or null after a finding. */
    @Nullable
    Batch target(DataSpec spec) {
        if (spec instanceof DataSpec.Drawn drawn) {
            return drawn(drawn);
        }
        if (spec instanceof DataSpec.Labels labels) {
            return labels(labels);
        }
        RealMatrix numbers = new BatchAssembly(files, findings).fixed(spec);
        if (numbers == null) {
            return null;
        }
        boolean single = numbers.getRowDimension() == 1 && numbers.getColumnDimension() == 1;
        if (single && network.loss().classifies() && network.outputs() > 1) {
            return label(spec, numbers.getEntry(0, 0));
        }
        return broadcast(spec, numbers);
    }

    /** What a study compares with when its spec does not say: 0, or the first class. */
    Batch zero() {
        return network.loss().classifies() && network.outputs() > 1
                ? oneHot(Collections.nCopies(examples, 0))
                : new Batch.Fixed(MatrixUtils.createRealMatrix(network.outputs(), examples));
    }

    private @Nullable Batch drawn(DataSpec.Drawn drawn) {
        boolean fits = (drawn.features() == 0 || drawn.features() == network.outputs())
                && (drawn.examples() == 0 || drawn.examples() == examples);
        if (!fits) {
            mismatch(drawn, Math.max(1, drawn.features()), Math.max(1, drawn.examples()));
            return null;
        }
        return new Batch.Drawn(drawn.kind(), network.outputs(), examples, drawn.first(), drawn.second());
    }

    private @Nullable Batch broadcast(DataSpec spec, RealMatrix numbers) {
        try {
            return new Batch.Fixed(Broadcast.to(numbers, network.outputs(), examples));
        } catch (IllegalArgumentException e) {
            mismatch(spec, numbers.getRowDimension(), numbers.getColumnDimension());
            return null;
        }
    }

    private void mismatch(DataSpec spec, int outputs, int count) {
        findings.add(
                spec.where(),
                "shape-mismatch",
                "the network's output is " + network.outputs() + "×" + examples
                        + " (outputs × examples), but the target is " + outputs + "×" + count,
                "Give one list of " + network.outputs() + " numbers for each of " + examples
                        + " examples, or one number for all.");
    }

    private @Nullable Batch label(DataSpec spec, double number) {
        if (number != Math.rint(number) || !(number >= 0 && number < network.outputs())) {
            findings.add(
                    spec.where(),
                    "no-such-label",
                    "expected a class label from 0 to " + (network.outputs() - 1) + ", but got " + number,
                    "Give the number of a class, or {labels: […]} with one label an example.");
            return null;
        }
        return oneHot(Collections.nCopies(examples, (int) number));
    }

    private @Nullable Batch labels(DataSpec.Labels labels) {
        int count = labels.labels().size();
        if (count != 1 && count != examples) {
            findings.add(
                    labels.where(),
                    "label-count",
                    "expected " + examples + " labels, one an example, but got " + count,
                    "Give one label for each example, or a single one for all.");
            return null;
        }
        for (Located<Integer> label : labels.labels()) {
            if (label.value() >= classes()) {
                findings.add(
                        label.where(),
                        "no-such-label",
                        "expected a class label from 0 to " + (classes() - 1) + ", but got " + label.value(),
                        "The network has " + network.outputs() + " outputs; labels count from 0.");
                return null;
            }
        }
        List<Integer> values = labels.labels().stream().map(Located::value).toList();
        return oneHot(count == 1 ? Collections.nCopies(examples, values.get(0)) : values);
    }

    /** One output tells two classes apart. */
    private int classes() {
        return Math.max(2, network.outputs());
    }

    private Batch oneHot(List<Integer> labels) {
        RealMatrix target = MatrixUtils.createRealMatrix(network.outputs(), labels.size());
        for (int e = 0; e < labels.size(); e++) {
            if (network.outputs() == 1) {
                target.setEntry(0, e, labels.get(e));
            } else {
                target.setEntry(labels.get(e), e, 1);
            }
        }
        return new Batch.Fixed(target);
    }
}
