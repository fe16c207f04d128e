package io.github.nnmaven.propagation;

import io.github.nnmaven.network.ForwardPass;
import io.github.nnmaven.network.Gradients;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sends a batch through a network and keeps the statistics of each layer, not its values.
 *
 * <p>Backward is one pass an example. Where no layer couples examples the passes run side by side as columns of one batch;
 * the gradient of the loss is still taken example by example, so a loss that averages does not divide by the batch.
 */
final class Signals {
    private final Network network;
    private final LinearStages linear;

    Signals(Network network) {
        this.network = network;
        this.linear = LinearStages.of(network);
    }

    LinearStages linear() {
        return linear;
    }

    /** Layers 0 (the input), 1…K (h_k) and K+1 (the output) of one pass of all examples. */
    Signal forward(List<RealMatrix> parameters, RealMatrix input) {
        List<LayerStatistics> path = new ArrayList<>(List.of(Moments.of(0, input)));
        RealMatrix x = input;
        int next = 0;
        for (int s = 0; s < network.stages().size(); s++) {
            Stage stage = network.stages().get(s);
            int layer = linear.layerOf(s);
            if (layer > 0) {
                path.add(Moments.of(layer, x));
            }
            int count = stage.layer().tensors(x.getRowDimension()).size();
            x = stage.layer().forward(x, parameters.subList(next, next + count)).output();
            next += count;
        }
        path.add(Moments.of(linear.last() + 1, x));
        return Signal.of(path);
    }

    /** dl/df_K … dl/df_0 of all examples, each with a pass of its own. */
    Signal backward(List<RealMatrix> parameters, RealMatrix inputs, RealMatrix targets) {
        boolean together = network.stages().stream().allMatch(s -> s.layer().separatesExamples());
        List<RealMatrix> gradients = together
                ? gradients(parameters, inputs, targets)
                : side(IntStream.range(0, inputs.getColumnDimension())
                        .mapToObj(e -> gradients(parameters, inputs.getColumnMatrix(e), targets.getColumnMatrix(e)))
                        .toList());
        List<LayerStatistics> path = new ArrayList<>();
        for (int k = linear.last(); k >= 0; k--) {
            path.add(Moments.of(k, gradients.get(k)));
        }
        return Signal.of(path);
    }

    /** dl/df_0 … dl/df_K, a column an example. */
    private List<RealMatrix> gradients(List<RealMatrix> parameters, RealMatrix inputs, RealMatrix targets) {
        ForwardPass pass = network.forward(parameters, inputs);
        List<RealMatrix> found = new ArrayList<>();
        RealMatrix g = lossGradients(pass.output(), targets);
        for (int s = network.stages().size() - 1; s >= linear.indices().get(0); s--) {
            if (linear.layerOf(s) >= 0) {
                found.add(g);
            }
            Gradients gradients = pass.passes().get(s).backward().apply(g);
            g = gradients.input();
        }
        Collections.reverse(found);
        return found;
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
    private static List<RealMatrix> side(List<List<RealMatrix>> examples) {
        return IntStream.range(0, examples.get(0).size())
                .mapToObj(k -> columns(examples.stream().map(e -> e.get(k)).toList()))
                .toList();
    }

    static RealMatrix columns(List<RealMatrix> columns) {
        RealMatrix all = MatrixUtils.createRealMatrix(columns.get(0).getRowDimension(), columns.size());
        for (int e = 0; e < columns.size(); e++) {
            all.setColumnMatrix(e, columns.get(e));
        }
        return all;
    }
}
