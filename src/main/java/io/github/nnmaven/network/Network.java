package io.github.nnmaven.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A chain of layers with a loss: the function {@code (parameters, input, target) → loss} and its gradient by
 * backpropagation (<i>Understanding Deep Learning</i>, sections 7.2–7.4). It holds no parameter values.
 */
public final class Network {
    private final int inputs;
    private final List<Stage> stages;
    private final Loss loss;
    private final List<ParameterTensor> tensors;
    private final int outputs;

    /**
     * Chains the stages.
     *
     * @param inputs number of input features
     * @throws IllegalArgumentException if there is no input feature or two stages have the same name
     */
    public Network(int inputs, List<Stage> stages, Loss loss) {
        if (inputs < 1) {
            throw new IllegalArgumentException("a network needs at least 1 input feature, but has " + inputs);
        }
        if (stages.stream().map(Stage::name).distinct().count() != stages.size()) {
            throw new IllegalArgumentException("two stages have the same name: " + stages);
        }
        this.inputs = inputs;
        this.stages = List.copyOf(stages);
        this.loss = loss;
        List<ParameterTensor> found = new ArrayList<>();
        int width = inputs;
        for (int s = 0; s < stages.size(); s++) {
            Layer layer = stages.get(s).layer();
            int out = layer.outputs(width);
            for (TensorShape shape : layer.tensors(width)) {
                found.add(new ParameterTensor(stages.get(s).name() + "." + shape.name(), s, shape, width, out));
            }
            width = out;
        }
        this.tensors = List.copyOf(found);
        this.outputs = width;
    }

    /** Number of input features. */
    public int inputs() {
        return inputs;
    }

    /** Number of output features. */
    public int outputs() {
        return outputs;
    }

    public List<Stage> stages() {
        return stages;
    }

    public Loss loss() {
        return loss;
    }

    /** All parameter tensors in network order: Ω₀, β₀, Ω₁, β₁, … */
    public List<ParameterTensor> tensors() {
        return tensors;
    }

    /**
     * Evaluates every stage.
     *
     * @param parameters one matrix for each of {@link #tensors}
     * @param input      features × examples
     * @throws IllegalArgumentException if a shape does not fit
     */
    public ForwardPass forward(List<RealMatrix> parameters, RealMatrix input) {
        requireShapes(parameters, input);
        List<Pass> passes = new ArrayList<>();
        RealMatrix x = input;
        int next = 0;
        for (Stage stage : stages) {
            int count = stage.layer().tensors(x.getRowDimension()).size();
            Pass pass = stage.layer().forward(x, parameters.subList(next, next + count));
            passes.add(pass);
            next += count;
            x = pass.output();
        }
        return new ForwardPass(this, input, passes);
    }

    /**
     * The loss when a stage is given its input, whatever the stages before it would make.
     *
     * @param stage      from 0; the number of stages for the loss alone
     * @param parameters one matrix for each of {@link #tensors}
     * @param x          input of that stage, features × examples
     * @param target     outputs × examples
     */
    public double lossFrom(int stage, List<RealMatrix> parameters, RealMatrix x, RealMatrix target) {
        RealMatrix value = x;
        for (int s = stage; s < stages.size(); s++) {
            value = stages.get(s)
                    .layer()
                    .forward(value, parametersOf(s, parameters))
                    .output();
        }
        return loss.value(value, target);
    }

    private List<RealMatrix> parametersOf(int stage, List<RealMatrix> parameters) {
        return IntStream.range(0, tensors.size())
                .filter(t -> tensors.get(t).stage() == stage)
                .mapToObj(parameters::get)
                .toList();
    }

    private void requireShapes(List<RealMatrix> parameters, RealMatrix input) {
        if (input.getRowDimension() != inputs) {
            throw new IllegalArgumentException(
                    "the network has " + inputs + " input features, but the input has " + input.getRowDimension());
        }
        if (parameters.size() != tensors.size()) {
            throw new IllegalArgumentException(
                    "the network has " + tensors.size() + " parameter tensors, but got " + parameters.size());
        }
        for (int t = 0; t < tensors.size(); t++) {
            TensorShape shape = tensors.get(t).shape();
            RealMatrix values = parameters.get(t);
            if (values.getRowDimension() != shape.rows() || values.getColumnDimension() != shape.columns()) {
                throw new IllegalArgumentException(tensors.get(t).name() + " is " + shape.rows() + "×" + shape.columns()
                        + ", but its values are " + values.getRowDimension() + "×" + values.getColumnDimension());
            }
        }
    }
}
