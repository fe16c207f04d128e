package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.spec.RandomSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order the tensors of a network take their numbers from the generator. The order decides which digits a reader
 * of the chapter sees: its notes and its public notebook draw in different orders.
 */
final class DrawOrder {
    private DrawOrder() {}

    /** Indices into {@link Network#tensors}, each once. */
    static List<Integer> of(Network network, RandomSpec random) {
        List<List<Integer>> stages = tensorsByStage(network);
        return switch (random.order()) {
            case IN_ORDER -> flat(stages);
            case ENDS_FIRST -> flat(lastSecond(stages));
            case NOTEBOOK -> notebook(stages);
            case LISTED -> listed(network, random);
        };
    }

    private static List<List<Integer>> tensorsByStage(Network network) {
        List<ParameterTensor> tensors = network.tensors();
        return tensors.stream()
                .map(ParameterTensor::stage)
                .distinct()
                .map(stage -> IntStream.range(0, tensors.size())
                        .filter(t -> tensors.get(t).stage() == stage)
                        .boxed()
                        .toList())
                .toList();
    }

    private static List<List<Integer>> lastSecond(List<List<Integer>> stages) {
        if (stages.size() < 3) {
            return stages;
        }
        List<List<Integer>> order = new ArrayList<>(stages);
        order.add(1, order.remove(order.size() - 1));
        return order;
    }

    /** Ω₀, Ω_K, β₀, β_K, then the stages between. */
    private static List<Integer> notebook(List<List<Integer>> stages) {
        if (stages.size() < 2) {
            return flat(stages);
        }
        List<Integer> first = stages.get(0);
        List<Integer> last = stages.get(stages.size() - 1);
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < Math.max(first.size(), last.size()); t++) {
            if (t < first.size()) {
                order.add(first.get(t));
            }
            if (t < last.size()) {
                order.add(last.get(t));
            }
        }
        order.addAll(flat(stages.subList(1, stages.size() - 1)));
        return order;
    }

    private static List<Integer> listed(Network network, RandomSpec random) {
        List<String> names =
                network.tensors().stream().map(ParameterTensor::name).toList();
        List<Integer> order = new ArrayList<>();
        random.tensors().forEach(tensor -> order.add(names.indexOf(tensor.value())));
        IntStream.range(0, names.size()).filter(t -> !order.contains(t)).forEach(order::add);
        return order;
    }

    private static List<Integer> flat(List<List<Integer>> stages) {
        return stages.stream().flatMap(List::stream).toList();
    }
}
