package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Linear;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.Reduction;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.SquaredError;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.network.TermwiseLoss;
import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Studies of the chapter's networks, drawn in the chapter's order: Ω₀, Ω_K, Ω₁, Ω₂, …; biases are zero. */
public final class Plans {
    static final ToDoubleFunction<ParameterTensor> UNIT = t -> 1.0;
    static final ToDoubleFunction<ParameterTensor> HE_FAN_IN = t -> 2.0 / t.fanIn();
    static final ToDoubleFunction<ParameterTensor> HE_FAN_OUT = t -> 2.0 / t.fanOut();

    private Plans() {}

    /** A chain of hidden layers of the given width with one input and one output. */
    public static Network chain(int hidden, int width, Activation activation) {
        List<Stage> stages = new ArrayList<>();
        for (int k = 0; k < hidden; k++) {
            stages.add(new Stage("linear" + k, new Linear(width)));
            stages.add(new Stage("act" + k, new Elementwise(activation)));
        }
        stages.add(new Stage("linear" + hidden, new Linear(1)));
        return new Network(1, stages, new TermwiseLoss(new SquaredError(), Reduction.SUM));
    }

    static Network relu(int hidden, int width) {
        return chain(hidden, width, new Relu(1));
    }

    /** Weights with the given variance, zero biases. */
    public static Function<NumpyRandom, List<RealMatrix>> weights(
            Network network, ToDoubleFunction<ParameterTensor> variance) {
        return random -> {
            int tensors = network.tensors().size();
            RealMatrix[] values = new RealMatrix[tensors];
            for (int t : order(tensors)) {
                ParameterTensor tensor = network.tensors().get(t);
                values[t] = normal(tensor.shape().rows(), tensor.shape().columns(), random)
                        .scalarMultiply(Math.sqrt(variance.applyAsDouble(tensor)));
            }
            for (int t = 1; t < tensors; t += 2) {
                values[t] = MatrixUtils.createRealMatrix(
                        network.tensors().get(t).shape().rows(), 1);
            }
            return List.of(values);
        };
    }

    private static int[] order(int tensors) {
        List<Integer> order = new ArrayList<>(List.of(0));
        if (tensors > 2) {
            order.add(tensors - 2);
        }
        for (int t = 2; t < tensors - 2; t += 2) {
            order.add(t);
        }
        return order.stream().mapToInt(i -> i).toArray();
    }

    static RealMatrix normal(int rows, int columns, NumpyRandom random) {
        RealMatrix values = MatrixUtils.createRealMatrix(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values.setEntry(r, c, random.nextNormal());
            }
        }
        return values;
    }

    /** Seed 0, 1000 examples forward, 100 backward with target 0. */
    static StudyPlan plan(Network network, int seeds, StudyPlan.Variant... variants) {
        return new StudyPlan(
                "chapter",
                "net.yaml:1",
                network,
                Arrays.asList(variants),
                0,
                seeds,
                new StudyPlan.Forward(random -> normal(1, 1000, random)),
                new StudyPlan.Backward(100, random -> normal(1, 1, random), random -> column(0)));
    }

    public static StudyPlan plan(Network network, int seeds, ToDoubleFunction<ParameterTensor> variance) {
        return plan(network, seeds, new StudyPlan.Variant("declared", weights(network, variance)));
    }

    static RealMatrix column(double value) {
        return MatrixUtils.createRealMatrix(new double[][] {{value}});
    }

    /** The chain with one more layer in front of its last stage. */
    static Network withLayer(Network network, String name, Layer layer) {
        List<Stage> stages = new ArrayList<>(network.stages());
        stages.add(stages.size() - 1, new Stage(name, layer));
        return new Network(network.inputs(), stages, network.loss());
    }
}
