package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What an activation φ does to the size of a standard normal signal, by quadrature.
 *
 * <p>The midpoint rule on [−10, 10] with 4,000 intervals: exact to rounding for smooth functions, to 1e-6 with a kink
 * anywhere; ReLU, whose kink lies between two intervals, gets 2 to 1e-14.
 *
 * @param forward  {@code 1/E[φ(z)²]}
 * @param backward {@code 1/E[φ'(z)²]}
 */
record ActivationGain(double forward, double backward) {
    private static final int INTERVALS = 4000;
    private static final double END = 10;
    private static final double WIDTH = 2 * END / INTERVALS;
    private static final double[] NODES = IntStream.range(0, INTERVALS)
            .mapToDouble(i -> (i + 0.5 - INTERVALS / 2.0) * WIDTH)
            .toArray();

    /** Gain of the function between all linear layers; null when it is not one elementwise function. */
    static @Nullable ActivationGain between(Network network, LinearStages linear) {
        List<Layer> function = function(network, linear);
        return function == null ? null : at(function, 1);
    }

    /** The same for a normal signal with the given standard deviation: {@code 1/E[φ(s·z)²]} and {@code 1/E[φ′(s·z)²]}. */
    static ActivationGain at(List<Layer> function, double deviation) {
        double[][] values = sampled(function, deviation);
        return new ActivationGain(1 / meanSquare(values[0]), 1 / meanSquare(values[1]));
    }

    /** The layers between all linear layers, if they are the same elementwise function everywhere; else null. */
    static @Nullable List<Layer> function(Network network, LinearStages linear) {
        List<List<Layer>> gaps = IntStream.range(0, linear.last())
                .mapToObj(k -> gap(network, linear, k))
                .toList();
        if (gaps.isEmpty() || gaps.stream().flatMap(List::stream).anyMatch(l -> !isElementwise(l))) {
            return null;
        }
        double[][] first = sampled(gaps.get(0), 1);
        boolean same = gaps.stream()
                .skip(1)
                .allMatch(gap -> gap.equals(gaps.get(0)) || Arrays.deepEquals(sampled(gap, 1), first));
        return same ? gaps.get(0) : null;
    }

    private static List<Layer> gap(Network network, LinearStages linear, int k) {
        return IntStream.range(linear.indices().get(k) + 1, linear.indices().get(k + 1))
                .mapToObj(s -> network.stages().get(s).layer())
                .toList();
    }

    /** A layer that treats two features as it treats one, each by itself. */
    private static boolean isElementwise(Layer layer) {
        if (!layer.separatesExamples() || layer.outputs(1) != 1 || layer.outputs(2) != 2) {
            return false;
        }
        RealMatrix two = MatrixUtils.createRealMatrix(new double[][] {{-0.7, 0.3}, {1.9, -1.1}});
        RealMatrix both = layer.forward(two, List.of()).output();
        return both.getRowMatrix(0)
                        .equals(layer.forward(two.getRowMatrix(0), List.of()).output())
                && both.getRowMatrix(1)
                        .equals(layer.forward(two.getRowMatrix(1), List.of()).output());
    }

    /** Values and derivatives at the nodes. */
    private static double[][] sampled(List<Layer> layers, double deviation) {
        RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {NODES}).scalarMultiply(deviation);
        List<Pass> passes = new ArrayList<>();
        for (Layer layer : layers) {
            passes.add(layer.forward(x, List.of()));
            x = passes.get(passes.size() - 1).output();
        }
        double[] ones = new double[INTERVALS];
        Arrays.fill(ones, 1);
        RealMatrix g = MatrixUtils.createRealMatrix(new double[][] {ones});
        for (int s = passes.size() - 1; s >= 0; s--) {
            g = passes.get(s).backward().apply(g).input();
        }
        return new double[][] {x.getRow(0), g.getRow(0)};
    }

    /** {@code φ′} at points that cover a standard normal signal. */
    static double[] derivatives(List<Layer> function) {
        return sampled(function, 1)[1];
    }

    /** Share of a standard normal signal at which a statement about {@code φ′} holds. */
    static double normalShare(List<Layer> function, DoublePredicate statement) {
        double[] derivatives = derivatives(function);
        double sum = 0;
        for (int i = 0; i < INTERVALS; i++) {
            sum += statement.test(derivatives[i]) ? Math.exp(-NODES[i] * NODES[i] / 2) : 0;
        }
        return sum * WIDTH / Math.sqrt(2 * Math.PI);
    }

    private static double meanSquare(double[] values) {
        double sum = 0;
        for (int i = 0; i < INTERVALS; i++) {
            sum += values[i] * values[i] * Math.exp(-NODES[i] * NODES[i] / 2);
        }
        return sum * WIDTH / Math.sqrt(2 * Math.PI);
    }
}
