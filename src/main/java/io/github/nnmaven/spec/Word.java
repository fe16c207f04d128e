package io.github.nnmaven.spec;

import java.util.List;

/**
 * One name that a spec may use in some place (a layer, a loss, an initializer), with its options.
 *
 * @param name        in lower case with hyphens
 * @param description one sentence, shown by editors
 * @param options     in the order in which help lists them
 */
public record Word(String name, String description, List<Option> options) {
    public Word {
        options = List.copyOf(options);
    }
}
