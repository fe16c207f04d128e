package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Network;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which stages of a network are its linear layers 0…K: those that have parameters. {@code h_k} is the input of linear
 * layer {@code k}, {@code f_k} its output.
 *
 * @param indices of the stages, ascending
 */
record LinearStages(List<Integer> indices) {
    static LinearStages of(Network network) {
        return new LinearStages(IntStream.range(0, network.stages().size())
                .filter(s -> network.tensors().stream().anyMatch(t -> t.stage() == s))
                .boxed()
                .toList());
    }

    /** K, the index of the last linear layer; −1 when there is none. */
    int last() {
        return indices.size() - 1;
    }

    /** Which linear layer the stage is; −1 when it has no parameters. */
    int layerOf(int stage) {
        return indices.indexOf(stage);
    }
}
