package io.github.nnmaven.assembly;

import io.github.nnmaven.network.SeparableLoss;
import org.apache.commons.math3.linear.RealMatrix;

/** A loss of the project's own that is called for each example or each number, and so has a part for each example. */
record OwnExampleLoss(OwnLoss whole) implements SeparableLoss {
    @Override
    public double value(RealMatrix output, RealMatrix target) {
        return whole.value(output, target);
    }

    @Override
    public RealMatrix gradient(RealMatrix output, RealMatrix target) {
        return whole.gradient(output, target);
    }

    @Override
    public double share(double[] output, double[] target, int examples) {
        return whole.value(Matrices.matrix(output, output.length, 1), Matrices.matrix(target, target.length, 1));
    }
}
