package io.github.nnmaven.network;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A layer of another class with a parameter that couples the examples: {@code γ ⊙ (x − mean over the examples)}. */
final class Centred implements Layer {
    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public List<TensorShape> tensors(int inputs) {
        return List.of(new TensorShape("gain", inputs, 1));
    }

    @Override
    public boolean separatesExamples() {
        return false;
    }

    @Override
    public Pass forward(RealMatrix input, List<RealMatrix> parameters) {
        RealMatrix centred = centred(input);
        RealMatrix gain = MatrixUtils.createRealDiagonalMatrix(parameters.get(0).getColumn(0));
        return new Pass(gain.multiply(centred), g -> {
            double[] byGain = new double[input.getRowDimension()];
            Arrays.setAll(byGain, r -> g.getRowVector(r).dotProduct(centred.getRowVector(r)));
            return new Gradients(centred(gain.multiply(g)), List.of(MatrixUtils.createColumnRealMatrix(byGain)));
        });
    }

    private static RealMatrix centred(RealMatrix x) {
        RealMatrix y = x.copy();
        for (int r = 0; r < x.getRowDimension(); r++) {
            double mean = Arrays.stream(x.getRow(r)).average().orElseThrow();
            y.setRowVector(r, x.getRowVector(r).mapSubtract(mean));
        }
        return y;
    }
}
