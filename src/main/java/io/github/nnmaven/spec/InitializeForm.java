package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;

/** First values of all linear layers. Weights not written are {@code he} (by fan-in), biases {@code zeros}. */
final class InitializeForm {
    private static final String WEIGHTS = "he";
    private static final String BIASES = "zeros";

    private final Key<TensorValues> weights;
    private final Key<TensorValues> biases;

    InitializeForm(Form<TensorValues> tensor) {
        this.weights = Key.optional("weights", tensor, "Of all weights; default he, by fan-in.");
        this.biases = Key.optional("biases", tensor, "Of all biases; default zeros.");
    }

    Form<InitializeSpec> form() {
        return new MapForm<>("initialize", keys(), this::read);
    }

    /** The keys, for maps that have more of them. */
    List<Key<?>> keys() {
        return List.of(weights, biases);
    }

    InitializeSpec read(Values values) {
        return new InitializeSpec(
                values.or(weights, word(WEIGHTS, values.where())), values.or(biases, word(BIASES, values.where())));
    }

    /** What holds when a network says nothing. */
    static InitializeSpec defaults(Location where) {
        return new InitializeSpec(word(WEIGHTS, where), word(BIASES, where));
    }

    private static TensorValues word(String name, Location where) {
        return new Term(new Located<>(name, where), Map.of(), where);
    }
}
