package io.github.nnmaven.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A network evaluated at one point, as plain rows of numbers. Place {@code s} is the input of stage {@code s}; the place after
 * the last stage is the output. The parameters are not copied, there may be millions: nobody changes them afterwards.
 */
final class BasePoint {
    private final Network network;
    private final List<RealMatrix> parameters;
    private final RealMatrix target;
    private final List<double[][]> values = new ArrayList<>();
    private final List<int[][]> pieces = new ArrayList<>();
    private final List<@Nullable Affine> affine = new ArrayList<>();
    private final int[] firstTensor;
    private final double loss;

    /** Parameters of a linear layer. */
    record Affine(double[][] weights, boolean finite, double[] biases) {}

    BasePoint(Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
        this.network = network;
        this.parameters = List.copyOf(parameters);
        this.target = target.copy();
        ForwardPass forward = network.forward(this.parameters, input);
        this.firstTensor = firstTensors();
        values.add(input.getData());
        for (int s = 0; s < stages(); s++) {
            pieces.add(piecesOf(layer(s), values.get(s)));
            affine.add(layer(s) instanceof Linear linear ? affineOf(linear, firstTensor[s]) : null);
            values.add(forward.output(s).getData());
        }
        this.loss = network.loss().value(forward.output(), target);
    }

    private int[] firstTensors() {
        int[] first = new int[stages()];
        for (int t = network.tensors().size() - 1; t >= 0; t--) {
            first[network.tensors().get(t).stage()] = t;
        }
        return first;
    }

    private Affine affineOf(Linear linear, int first) {
        double[][] weights = MatrixProduct.rows(parameters.get(first));
        double[] biases = linear.biased() ? parameters.get(first + 1).getColumn(0) : new double[linear.units()];
        return new Affine(weights, MatrixProduct.isFinite(weights), biases);
    }

    private static int[][] piecesOf(Layer layer, double[][] x) {
        if (!(layer instanceof Elementwise elementwise)) {
            return new int[0][];
        }
        int[][] found = new int[x.length][x[0].length];
        for (int r = 0; r < x.length; r++) {
            for (int e = 0; e < x[r].length; e++) {
                found[r][e] = elementwise.activation().piece(x[r][e]);
            }
        }
        return found;
    }

    Network network() {
        return network;
    }

    int stages() {
        return network.stages().size();
    }

    Layer layer(int stage) {
        return network.stages().get(stage).layer();
    }

    boolean isLinear(int stage) {
        return stage < stages() && layer(stage) instanceof Linear;
    }

    /** The activation of a stage, if it is one and is there. */
    @Nullable
    Activation activation(int stage) {
        return stage < stages() && layer(stage) instanceof Elementwise elementwise ? elementwise.activation() : null;
    }

    List<RealMatrix> parameters() {
        return parameters;
    }

    /** Index of the first tensor of a stage that has one. */
    int firstTensor(int stage) {
        return firstTensor[stage];
    }

    List<RealMatrix> parametersOf(int stage) {
        int first = firstTensor[stage];
        int count = layer(stage).tensors(values.get(stage).length).size();
        return parameters.subList(first, first + count);
    }

    RealMatrix target() {
        return target;
    }

    double loss() {
        return loss;
    }

    int examples() {
        return target.getColumnDimension();
    }

    double[][] values(int place) {
        return values.get(place);
    }

    /** A copy of the values at one place. */
    RealMatrix matrix(int place) {
        return new Array2DRowRealMatrix(values.get(place), true);
    }

    /** Pieces of the inputs of an activation stage; empty for other stages. */
    int[][] pieces(int stage) {
        return pieces.get(stage);
    }

    /** Parameters of a linear stage. */
    Affine affine(int stage) {
        return Objects.requireNonNull(affine.get(stage));
    }
}
