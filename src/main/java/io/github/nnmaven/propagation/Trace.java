package io.github.nnmaven.propagation;

import io.github.nnmaven.network.BackwardPass;
import io.github.nnmaven.network.ForwardPass;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Notation;
import io.github.nnmaven.network.ParameterTensor;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The three steps of <i>Understanding Deep Learning</i>, section 7.3, with every number kept: values forward, gradients of
 * the intermediate values backward, gradients of the parameters.
 */
public final class Trace {
    private final Network network;
    private final LinearStages linear;
    private final Notation notation;

    private Trace(Network network) {
        this.network = network;
        this.linear = LinearStages.of(network);
        this.notation = Notation.of(network);
    }

    /**
     * Runs one forward and one backward pass.
     *
     * @param name       of the subject
     * @param source     {@code file:line}
     * @param parameters one matrix for each of {@link Network#tensors}
     * @param input      features × examples
     * @param target     outputs × examples
     * @throws IllegalArgumentException if a shape does not fit
     */
    public static TraceResult of(
            String name,
            String source,
            Network network,
            List<RealMatrix> parameters,
            RealMatrix input,
            RealMatrix target) {
        Trace trace = new Trace(network);
        ForwardPass forward = network.forward(parameters, input);
        BackwardPass backward = forward.backward(target);
        int stages = network.stages().size();
        return new TraceResult(
                name,
                source,
                forward.loss(target),
                input.getData(),
                target.getData(),
                trace.steps(IntStream.range(0, stages).mapToObj(forward::output).toList()),
                trace.steps(backward.outputs()),
                trace.tensors(parameters, backward.parameters()));
    }

    private List<TraceResult.Step> steps(List<RealMatrix> matrices) {
        return IntStream.range(0, matrices.size())
                .mapToObj(s -> new TraceResult.Step(
                        notation.outputs().get(s).name(),
                        notation.outputs().get(s).symbol(),
                        matrices.get(s).getData()))
                .toList();
    }

    private List<TraceResult.TracedTensor> tensors(List<RealMatrix> values, List<RealMatrix> gradients) {
        return IntStream.range(0, values.size())
                .mapToObj(t -> new TraceResult.TracedTensor(
                        network.tensors().get(t).name(),
                        symbol(network.tensors().get(t)),
                        values.get(t).getData(),
                        gradients.get(t).getData()))
                .toList();
    }

    private String symbol(ParameterTensor tensor) {
        return switch (tensor.shape().name()) {
            case "weights" -> "omega" + linear.layerOf(tensor.stage());
            case "biases" -> "beta" + linear.layerOf(tensor.stage());
            default -> tensor.name();
        };
    }
}
