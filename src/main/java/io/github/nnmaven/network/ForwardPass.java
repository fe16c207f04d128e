package io.github.nnmaven.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * All values of one forward pass, and the way back.
 *
 * @param network what was evaluated
 * @param input   features × examples
 * @param passes  one for each stage
 */
public record ForwardPass(Network network, RealMatrix input, List<Pass> passes) {
    public ForwardPass {
        passes = List.copyOf(passes);
    }

    /** Output of the network; the input itself when there are no stages. */
    public RealMatrix output() {
        return passes.isEmpty() ? input : passes.get(passes.size() - 1).output();
    }

    /** Output of the given stage. */
    public RealMatrix output(int stage) {
        return passes.get(stage).output();
    }

    /** The loss of the batch. */
    public double loss(RealMatrix target) {
        return network.loss().value(output(), target);
    }

    /** Backpropagation from the loss to every stage, parameter and the input. */
    public BackwardPass backward(RealMatrix target) {
        List<RealMatrix> upstream = new ArrayList<>();
        List<List<RealMatrix>> parameters = new ArrayList<>();
        RealMatrix g = network.loss().gradient(output(), target);
        for (int s = passes.size() - 1; s >= 0; s--) {
            upstream.add(g);
            Gradients gradients = passes.get(s).backward().apply(g);
            parameters.add(gradients.parameters());
            g = gradients.input();
        }
        Collections.reverse(upstream);
        Collections.reverse(parameters);
        return new BackwardPass(
                g, upstream, parameters.stream().flatMap(List::stream).toList());
    }
}
