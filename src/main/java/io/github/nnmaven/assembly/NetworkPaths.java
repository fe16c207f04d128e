package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.gradcheck.SharedPaths;
import io.github.nnmaven.network.EntryChanges;
import io.github.nnmaven.network.Linear;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.UnitChanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The paths of a network: the pre-activations of its linear layers, and its input.
 *
 * @param changes evaluates them
 * @param nodes   one for each place
 * @param places  where the network is moved, one for each node
 */
record NetworkPaths(UnitChanges changes, List<SharedPaths.Node> nodes, int[] places) implements SharedPaths.Paths {
    /**
     * The paths behind which no layer couples examples.
     *
     * @param withInput whether the input is a tensor, behind all parameter tensors
     */
    static NetworkPaths of(Network network, UnitChanges changes, boolean withInput) {
        List<SharedPaths.Node> nodes = new ArrayList<>();
        int[] linear = IntStream.range(0, network.stages().size())
                .filter(s -> network.stages().get(s).layer() instanceof Linear && changes.isSeparateFrom(s + 1))
                .toArray();
        boolean input = withInput && changes.isSeparateFrom(0);
        if (input) {
            SharedPaths.Use itself = SharedPaths.Use.itself(network.tensors().size());
            nodes.add(new SharedPaths.Node(changes.values(0), List.of(itself)));
        }
        Arrays.stream(linear)
                .forEach(s -> nodes.add(new SharedPaths.Node(changes.values(s + 1), uses(network, changes, s))));
        IntStream places = Arrays.stream(linear).map(s -> s + 1);
        return new NetworkPaths(
                changes,
                nodes,
                IntStream.concat(input ? IntStream.of(0) : IntStream.empty(), places)
                        .toArray());
    }

    /** Weights act with the input of the layer as factor, biases with 1. */
    private static List<SharedPaths.Use> uses(Network network, UnitChanges changes, int stage) {
        int[] tensors = IntStream.range(0, network.tensors().size())
                .filter(t -> network.tensors().get(t).stage() == stage)
                .toArray();
        List<SharedPaths.Use> uses = new ArrayList<>();
        uses.add(new SharedPaths.Use(tensors[0], changes.values(stage)));
        if (tensors.length > 1) {
            double[] ones = new double[changes.examples()];
            Arrays.fill(ones, 1);
            uses.add(new SharedPaths.Use(tensors[1], new double[][] {ones}));
        }
        return uses;
    }

    @Override
    public int examples() {
        return changes.examples();
    }

    @Override
    public double base(int example) {
        return changes.share(example);
    }

    @Override
    public EntryProbes.Result move(int node, int[] units, int[] examples, double[] values) {
        EntryChanges.Losses losses = changes.at(places[node], units, examples, values);
        return new EntryProbes.Result(losses.values(), losses.samePattern());
    }
}
