package io.github.nnmaven.network;

import java.util.ArrayList;
import java.util.List;

/**
 * What the chapter calls the values of a network: {@code f_k} is the output of linear layer {@code k}, counted from 0, and
 * {@code h_k} its input.
 *
 * <ul>
 *   <li>The output of a linear layer has the name {@code stage.output} (usually {@code linear3.output}) and the symbol
 *       {@code f3}.
 *   <li>The last other stage before linear layer {@code k} gives {@code h_k}: name and symbol {@code h3}. After the last
 *       linear layer {@code K} the count goes on with {@code h_{K+1}}.
 *   <li>When several such stages follow one another, the earlier ones lead to the same {@code h_k}: {@code h3.1}, {@code
 *       h3.2}, then {@code h3}.
 * </ul>
 *
 * {@code h_0} is the input of the network, unless other stages stand before the first linear layer. Where linear layers
 * follow one another directly, {@code h_{k+1}} is {@code f_k} and has no name of its own.
 *
 * @param outputs one for each stage
 */
public record Notation(List<Output> outputs) {
    public Notation {
        outputs = List.copyOf(outputs);
    }

    /**
     * The output of one stage.
     *
     * @param name   unique in the network
     * @param symbol {@code f3} or {@code h3}
     */
    public record Output(String name, String symbol) {}

    /** Names the outputs of all stages. */
    public static Notation of(Network network) {
        List<Output> outputs = new ArrayList<>();
        List<Stage> stages = network.stages();
        int linear = 0;
        int inner = 0;
        for (int s = 0; s < stages.size(); s++) {
            if (isLinear(stages.get(s))) {
                outputs.add(new Output(stages.get(s).name() + ".output", "f" + linear++));
                inner = 0;
            } else {
                boolean last = s + 1 == stages.size() || isLinear(stages.get(s + 1));
                String h = "h" + linear + (last ? "" : "." + ++inner);
                outputs.add(new Output(h, h));
            }
        }
        return new Notation(outputs);
    }

    private static boolean isLinear(Stage stage) {
        return stage.layer() instanceof Linear;
    }
}
