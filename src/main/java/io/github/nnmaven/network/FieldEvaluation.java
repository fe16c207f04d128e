package io.github.nnmaven.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A network evaluated over a field of Commons Math, one example at a time, from the stage on where one number is not a
 * constant any more.
 */
final class FieldEvaluation<T extends RealFieldElement<T>> {
    private final Field<T> field;
    private final ForwardPass base;
    private final List<RealMatrix> parameters;
    private final RealMatrix target;

    /** Around a pass over plain numbers, whose stages before the change are taken as they are. */
    FieldEvaluation(Field<T> field, ForwardPass base, List<RealMatrix> parameters, RealMatrix target) {
        this.field = field;
        this.base = base;
        this.parameters = parameters;
        this.target = target;
    }

    /** Whether all layers from that stage on, and the loss, have a formula over fields. */
    static boolean isPossible(Network network, int stage) {
        return network.loss() instanceof FieldLoss
                && network.stages().subList(stage, network.stages().size()).stream()
                        .map(Stage::layer)
                        .allMatch(FieldEvaluation::isPossible);
    }

    private static boolean isPossible(Layer layer) {
        return layer instanceof Linear
                || (layer instanceof Elementwise elementwise && elementwise.activation() instanceof FieldActivation);
    }

    /** The loss with one entry of a parameter tensor replaced. */
    T lossWithParameter(int tensor, int row, int column, T entry) {
        int stage = base.network().tensors().get(tensor).stage();
        T loss = field.getZero();
        for (int e = 0; e < base.input().getColumnDimension(); e++) {
            List<T> x = constants(inputOf(stage).getColumn(e));
            loss = loss.add(lossFrom(stage, x, e, tensor, row, column, entry));
        }
        return loss;
    }

    /** What the example contributes to the loss, with one of its inputs replaced; the others do not depend on it. */
    T lossWithInput(int feature, int example, T entry) {
        List<T> x = constants(base.input().getColumn(example));
        x.set(feature, entry);
        return lossFrom(0, x, example, -1, 0, 0, entry);
    }

    private T lossFrom(int stage, List<T> input, int example, int tensor, int row, int column, T entry) {
        Network network = base.network();
        List<T> x = input;
        for (int s = stage; s < network.stages().size(); s++) {
            Layer layer = network.stages().get(s).layer();
            if (layer instanceof Elementwise elementwise) {
                FieldActivation activation = (FieldActivation) elementwise.activation();
                x = x.stream().map(activation::value).toList();
            } else {
                x = linear(firstTensor(s), (Linear) layer, x, tensor, row, column, entry);
            }
        }
        FieldLoss loss = (FieldLoss) network.loss();
        return loss.value(x, target.getColumn(example), target.getColumnDimension());
    }

    private List<T> linear(int weights, Linear layer, List<T> x, int tensor, int row, int column, T entry) {
        List<T> y = new ArrayList<>();
        for (int i = 0; i < layer.units(); i++) {
            T sum = layer.biased() ? value(weights + 1, i, 0, tensor, row, column, entry) : field.getZero();
            for (int j = 0; j < x.size(); j++) {
                boolean replaced = tensor == weights && i == row && j == column;
                T h = x.get(j);
                sum = sum.add(
                        replaced
                                ? h.multiply(entry)
                                : h.multiply(parameters.get(weights).getEntry(i, j)));
            }
            y.add(sum);
        }
        return y;
    }

    private T value(int of, int i, int j, int tensor, int row, int column, T entry) {
        boolean replaced = of == tensor && i == row && j == column;
        return replaced ? entry : constant(parameters.get(of).getEntry(i, j));
    }

    private int firstTensor(int stage) {
        List<ParameterTensor> tensors = base.network().tensors();
        int t = 0;
        while (tensors.get(t).stage() != stage) {
            t++;
        }
        return t;
    }

    private RealMatrix inputOf(int stage) {
        return stage == 0 ? base.input() : base.output(stage - 1);
    }

    private List<T> constants(double[] values) {
        List<T> constants = new ArrayList<>();
        for (double value : values) {
            constants.add(constant(value));
        }
        return constants;
    }

    private T constant(double value) {
        return field.getZero().add(value);
    }
}
