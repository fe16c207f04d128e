package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Gradients;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Pass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch through a network and keeps the statistics of each layer, not its values.
 *
 * <p>Values carry an exponent where layers commute with factors, and gradients always (backpropagation is linear in them),
 * so 1,000 layers that double each are 2¹⁰⁰⁰ and not infinite. Elsewhere doubles are taken as they are.
 *
 * <p>Backward is one pass an example. Where no layer couples examples the passes run side by side as columns of one batch;
 * the gradient of the loss is still taken example by example, so a loss that averages does not divide by the batch.
 */
final class Signals {
    private final Network network;
    private final LinearStages linear;
    private final Homogeneity homogeneity;
    private final @Nullable Saturation saturation;

    Signals(Network network) {
        this.network = network;
        this.linear = LinearStages.of(network);
        this.homogeneity = new Homogeneity(network);
        this.saturation = Saturation.between(network, linear);
    }

    LinearStages linear() {
        return linear;
    }

    /** When the activation between the linear layers is saturated; null when they have no one activation. */
    @Nullable
    Saturation saturation() {
        return saturation;
    }

    /** Layers 0 (the input), 1…K (h_k) and K+1 (the output) of one pass of all examples; sizes alone. */
    Signal forward(List<RealMatrix> parameters, RealMatrix input) {
        return forward(parameters, input, Moments::sizes, null);
    }

    /** The same with all statistics and saturated units. */
    Signal declaredForward(List<RealMatrix> parameters, RealMatrix input) {
        return forward(parameters, input, Moments::of, saturation);
    }

    private Signal forward(
            List<RealMatrix> parameters, RealMatrix input, Measure measure, @Nullable Saturation counted) {
        List<LayerStatistics> path = new ArrayList<>(List.of(measure.of(0, Scaled.of(input))));
        Scaled x = Scaled.of(input);
        int next = 0;
        Deque<Pass> activation = new ArrayDeque<>();
        for (int s = 0; s < network.stages().size(); s++) {
            if (linear.layerOf(s) > 0) {
                LayerStatistics layer = measure.of(linear.layerOf(s), x);
                path.add(counted == null ? layer : saturated(layer, activation, counted));
            }
            Step step = step(s, x, parameters, next);
            next += step.parameters().size();
            x = step.output();
            if (linear.layerOf(s) >= 0) {
                activation.clear();
            } else {
                activation.push(step.pass());
            }
        }
        path.add(measure.of(linear.last() + 1, x));
        return Signal.of(path);
    }

    /** Counts where {@code φ′} is small, φ being the passes since the last linear layer, latest first. */
    private static LayerStatistics saturated(LayerStatistics layer, Deque<Pass> activation, Saturation counted) {
        int examples = Math.toIntExact(layer.count() / layer.units());
        RealMatrix derivatives =
                MatrixUtils.createRealMatrix(layer.units(), examples).scalarAdd(1);
        for (Pass pass : activation) {
            derivatives = pass.backward().input(derivatives);
        }
        long values = 0;
        int units = 0;
        for (double[] unit : Scaled.of(derivatives).rows()) {
            long saturated = Arrays.stream(unit).filter(counted::holds).count();
            values += saturated;
            units += saturated == examples ? 1 : 0;
        }
        return layer.withSaturation(units, (double) values / layer.count());
    }

    private Step step(int stage, Scaled x, List<RealMatrix> parameters, int next) {
        Layer layer = network.stages().get(stage).layer();
        int count = layer.tensors(x.values().getRowDimension()).size();
        List<RealMatrix> own = parameters.subList(next, next + count);
        Scaled given = homogeneity.of(stage, own) ? x.centred() : Scaled.of(x.plain());
        Pass pass = layer.forward(given.values(), own);
        return new Step(pass, own, given.exponent(), new Scaled(pass.output(), given.exponent()));
    }

    /** One forward pass with the way back of every stage. */
    private List<Step> walk(List<RealMatrix> parameters, RealMatrix input) {
        List<Step> steps = new ArrayList<>();
        Scaled x = Scaled.of(input);
        int next = 0;
        for (int s = 0; s < network.stages().size(); s++) {
            Step step = step(s, x, parameters, next);
            steps.add(step);
            next += step.parameters().size();
            x = step.output();
        }
        return steps;
    }

    /** dl/df_K … dl/df_0 of all examples, each with a pass of its own; sizes alone. */
    Signal backward(List<RealMatrix> parameters, RealMatrix inputs, RealMatrix targets) {
        return path(backwardValues(parameters, inputs, targets), Moments::sizes);
    }

    /** The same with all statistics. */
    Signal declaredBackward(List<RealMatrix> parameters, RealMatrix inputs, RealMatrix targets) {
        return path(backwardValues(parameters, inputs, targets), Moments::of);
    }

    private List<Scaled> backwardValues(List<RealMatrix> parameters, RealMatrix inputs, RealMatrix targets) {
        boolean together = network.stages().stream().allMatch(s -> s.layer().separatesExamples());
        if (together) {
            return gradients(walk(parameters, inputs), targets);
        }
        return side(IntStream.range(0, inputs.getColumnDimension())
                .mapToObj(e ->
                        gradients(walk(parameters, inputs.getColumnMatrix(e)), targets.getColumnMatrix(e)).stream()
                                .map(Scaled::plain)
                                .toList())
                .toList());
    }

    private Signal path(List<Scaled> gradients, Measure measure) {
        List<LayerStatistics> path = new ArrayList<>();
        for (int k = linear.last(); k >= 0; k--) {
            path.add(measure.of(k, gradients.get(k)));
        }
        return Signal.of(path);
    }

    /** dl/df_0 … dl/df_K, a column an example. */
    private List<Scaled> gradients(List<Step> walk, RealMatrix targets) {
        List<Scaled> found = new ArrayList<>();
        Scaled g = lossGradients(walk.get(walk.size() - 1).output(), targets);
        for (int s = network.stages().size() - 1; s >= linear.indices().get(0); s--) {
            if (linear.layerOf(s) >= 0) {
                found.add(g);
            }
            g = g.centred();
            g = new Scaled(walk.get(s).pass().backward().input(g.values()), g.exponent());
        }
        Collections.reverse(found);
        return found;
    }

    /** dl/d(parameters) of the sum over all examples, one matrix a tensor, in network order. */
    List<Scaled> parameterGradients(List<RealMatrix> parameters, RealMatrix inputs, RealMatrix targets) {
        List<Step> walk = walk(parameters, inputs);
        List<List<Scaled>> found = new ArrayList<>();
        Scaled g = lossGradients(walk.get(walk.size() - 1).output(), targets);
        for (int s = network.stages().size() - 1; s >= 0; s--) {
            Scaled given = g.centred();
            int inputExponent = walk.get(s).exponent();
            Gradients back = walk.get(s).pass().backward().apply(given.values());
            found.add(back.parameters().stream()
                    .map(p -> new Scaled(p, given.exponent() + inputExponent))
                    .toList());
            g = new Scaled(back.input(), given.exponent());
        }
        Collections.reverse(found);
        return found.stream().flatMap(List::stream).toList();
    }

    private Scaled lossGradients(Scaled output, RealMatrix targets) {
        Scaled f = output.centred();
        if (f.exponent() == 0 || !homogeneity.ofLoss()) {
            return Scaled.of(lossGradients(f.plain(), targets));
        }
        RealMatrix y = new Scaled(targets, -f.exponent()).plain();
        return new Scaled(lossGradients(f.values(), y), f.exponent());
    }

    private RealMatrix lossGradients(RealMatrix output, RealMatrix targets) {
        RealMatrix g = MatrixUtils.createRealMatrix(output.getRowDimension(), output.getColumnDimension());
        for (int e = 0; e < output.getColumnDimension(); e++) {
            RealMatrix one = network.loss().gradient(output.getColumnMatrix(e), targets.getColumnMatrix(e));
            g.setColumnMatrix(e, one);
        }
        return g;
    }

    /** Puts the columns of single examples side by side, layer by layer. */
    private static List<Scaled> side(List<List<RealMatrix>> examples) {
        return IntStream.range(0, examples.get(0).size())
                .mapToObj(k ->
                        Scaled.of(columns(examples.stream().map(e -> e.get(k)).toList())))
                .toList();
    }

    static RealMatrix columns(List<RealMatrix> columns) {
        RealMatrix all = MatrixUtils.createRealMatrix(columns.get(0).getRowDimension(), columns.size());
        for (int e = 0; e < columns.size(); e++) {
            all.setColumnMatrix(e, columns.get(e));
        }
        return all;
    }

    /** Statistics of the values at a layer. */
    @FunctionalInterface
    private interface Measure {
        LayerStatistics of(int layer, Scaled values);
    }

    /**
     * One stage of one forward pass.
     *
     * @param pass       at the scale at which it was made
     * @param parameters of the stage
     * @param exponent   of that scale
     * @param output     with its exponent
     */
    private record Step(Pass pass, List<RealMatrix> parameters, int exponent, Scaled output) {}
}
