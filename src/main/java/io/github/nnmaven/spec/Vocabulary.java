package io.github.nnmaven.spec;

import java.util.List;

/**
 * The names that specs may use. The reader takes them from outside, so that one more layer or loss changes nothing here.
 *
 * @param layers       layers and activations
 * @param losses       loss functions
 * @param initializers first values of tensors
 * @param methods      names of the ways to check a gradient
 */
public record Vocabulary(List<Word> layers, List<Word> losses, List<Word> initializers, List<String> methods) {
    public Vocabulary {
        layers = List.copyOf(layers);
        losses = List.copyOf(losses);
        initializers = List.copyOf(initializers);
        methods = List.copyOf(methods);
    }
}
