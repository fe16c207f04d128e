package io.github.nnmaven.spec;

import java.util.List;

/** Names like those of the real catalogue, with every kind of option. */
final class TestVocabulary {
    static final Vocabulary VOCABULARY = new Vocabulary(layers(), losses(), initializers(), methods());

    private TestVocabulary() {}

    private static List<Word> layers() {
        return List.of(
                new Word(
                        "linear",
                        "Ω·h + β.",
                        List.of(
                                main("units", Option.Kind.COUNT, true),
                                option("name", Option.Kind.NAME),
                                option("weights", Option.Kind.TENSOR),
                                option("biases", Option.Kind.TENSOR))),
                new Word(
                        "relu",
                        "max(0, x).",
                        List.of(choice("at-zero", false, "one", "zero"), option("name", Option.Kind.NAME))),
                new Word("leaky-relu", "x, or slope·x below 0.", List.of(main("slope", Option.Kind.NUMBER, false))),
                new Word(
                        "elu",
                        "x, or alpha·(exp(x) − 1) below 0.",
                        List.of(main("alpha", Option.Kind.POSITIVE_NUMBER, false))),
                new Word("sin", "Sine.", List.of()),
                new Word("cos", "Cosine.", List.of()),
                new Word("exp", "Exponential.", List.of()),
                new Word("tanh", "Hyperbolic tangent.", List.of()));
    }

    private static List<Word> losses() {
        Option reduction = choice("reduction", false, "sum", "mean");
        return List.of(
                new Word("least-squares", "Sum of (f − y)².", List.of(reduction)),
                new Word("softmax-cross-entropy", "For labels.", List.of(reduction)),
                new Word(
                        "huber",
                        "Squares near 0.",
                        List.of(main("delta", Option.Kind.POSITIVE_NUMBER, false), reduction)));
    }

    private static List<Word> initializers() {
        return List.of(
                new Word("zeros", "0.", List.of()),
                new Word("constant", "One number.", List.of(main("value", Option.Kind.NUMBER, true))),
                new Word(
                        "normal",
                        "Normal draws.",
                        List.of(
                                option("mean", Option.Kind.NUMBER),
                                option("std", Option.Kind.POSITIVE_NUMBER),
                                option("variance", Option.Kind.POSITIVE_NUMBER))),
                new Word(
                        "uniform",
                        "Uniform draws.",
                        List.of(option("low", Option.Kind.NUMBER), option("high", Option.Kind.NUMBER))),
                new Word("he", "Normal draws of variance 2/fan.", List.of(choice("mode", true, "fan-in", "fan-out"))),
                new Word("orthogonal", "Orthogonal.", List.of(main("gain", Option.Kind.POSITIVE_NUMBER, false))));
    }

    private static List<String> methods() {
        return List.of("bounded", "central", "forward", "chapter");
    }

    private static Option main(String key, Option.Kind kind, boolean required) {
        return new Option(key, kind, List.of(), true, required, "The " + key + ".");
    }

    private static Option option(String key, Option.Kind kind) {
        return new Option(key, kind, List.of(), false, false, "The " + key + ".");
    }

    private static Option choice(String key, boolean main, String... words) {
        return new Option(key, Option.Kind.CHOICE, List.of(words), main, false, "The " + key + ".");
    }
}
