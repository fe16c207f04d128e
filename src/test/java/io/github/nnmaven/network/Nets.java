package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Networks and numbers for tests. */
final class Nets {
    private Nets() {}

    /** K hidden layers of D units with the activation after each, then an output layer. */
    static Network of(int inputs, int hiddenLayers, int units, Activation activation, int outputs, Loss loss) {
        List<Stage> stages = new ArrayList<>();
        for (int k = 0; k < hiddenLayers; k++) {
            stages.add(new Stage("linear" + k, new Linear(units)));
            stages.add(new Stage("activation" + k, new Elementwise(activation)));
        }
        stages.add(new Stage("linear" + hiddenLayers, new Linear(outputs)));
        return new Network(inputs, stages, loss);
    }

    static Loss leastSquares() {
        return new TermwiseLoss(new SquaredError(), Reduction.SUM);
    }

    /** Standard normals for every tensor, in network order. */
    static List<RealMatrix> normals(Network network, NumpyRandom random, double std) {
        return network.tensors().stream()
                .map(t -> new Normal(0, std).values(t.shape(), t.fanIn(), t.fanOut(), random))
                .toList();
    }

    static RealMatrix normals(int rows, int columns, NumpyRandom random) {
        return Draws.matrix(rows, columns, random::nextNormal);
    }

    static RealMatrix number(double value) {
        return MatrixUtils.createRealMatrix(new double[][] {{value}});
    }

    /** The largest difference is within the given part of the expected matrix' Frobenius norm. */
    static void assertWithin(double partOfNorm, String what, RealMatrix got, RealMatrix expected) {
        double allowed = partOfNorm * expected.getFrobeniusNorm();
        for (int r = 0; r < expected.getRowDimension(); r++) {
            for (int c = 0; c < expected.getColumnDimension(); c++) {
                assertThat(Math.abs(got.getEntry(r, c) - expected.getEntry(r, c)))
                        .as("%s[%d,%d]", what, r, c)
                        .isLessThanOrEqualTo(allowed);
            }
        }
        assertThat(got.getRowDimension()).as(what).isEqualTo(expected.getRowDimension());
        assertThat(got.getColumnDimension()).as(what).isEqualTo(expected.getColumnDimension());
    }
}
