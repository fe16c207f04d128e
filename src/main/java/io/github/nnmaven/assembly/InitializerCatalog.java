package io.github.nnmaven.assembly;

import static io.github.nnmaven.assembly.Entry.choice;
import static io.github.nnmaven.assembly.Entry.number;
import static io.github.nnmaven.assembly.Entry.positive;

import io.github.nnmaven.network.Constant;
import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.Normal;
import io.github.nnmaven.network.Orthogonal;
import io.github.nnmaven.network.Uniform;
import io.github.nnmaven.network.VarianceScaling;
import io.github.nnmaven.spec.Term;
import java.util.List;

/** The initializers by name. */
final class InitializerCatalog {
    private static final List<String> DISTRIBUTIONS = List.of("normal", "uniform");

    static final List<Entry<Initializer>> ENTRIES = List.of(
            Entry.of(
                    "constant",
                    "The same number everywhere.",
                    t -> new Constant(t.number("value", 0)),
                    number("value", "the number").asMain().required()),
            Entry.of(
                    "glorot",
                    "Variance 2/(fan-in + fan-out) (Glorot and Bengio 2010).",
                    t -> VarianceScaling.glorot(distribution(t)),
                    distribution().asMain()),
            Entry.of(
                    "he",
                    "Variance 2/fan-in, or 2/fan-out (He et al. 2015).",
                    t -> VarianceScaling.he(fan(t), distribution(t)),
                    choice("fan", List.of("fan-in", "fan-out"), "inputs of the layer (default) or its units")
                            .asMain(),
                    distribution()),
            Entry.of(
                    "lecun",
                    "Variance 1/fan-in (LeCun et al. 1998).",
                    t -> VarianceScaling.lecun(distribution(t)),
                    distribution().asMain()),
            Entry.of(
                    "normal",
                    "Normal draws.",
                    InitializerCatalog::normal,
                    number("mean", "mean; default 0"),
                    positive("std", "standard deviation; default 1"),
                    positive("variance", "variance, instead of std: a standard normal times its root")),
            Entry.of(
                    "orthogonal",
                    "Orthonormal rows or columns times a gain (Saxe et al. 2014).",
                    t -> new Orthogonal(t.number("gain", 1)),
                    number("gain", "the factor; default 1").asMain()),
            Entry.of(
                    "uniform",
                    "Uniform draws on [low, high).",
                    t -> new Uniform(t.number("low", 0), t.number("high", 1)),
                    number("low", "lower end; default 0"),
                    number("high", "upper end; default 1")),
            Entry.of("zeros", "0 everywhere.", t -> new Constant(0)));

    private InitializerCatalog() {}

    private static Initializer normal(Term term) {
        double mean = term.number("mean", 0);
        boolean hasVariance = term.option("variance") != null;
        if (hasVariance && (term.option("std") != null || mean != 0)) {
            throw new IllegalArgumentException("variance stands alone: it is a standard normal times its root");
        }
        return hasVariance ? Normal.ofVariance(term.number("variance", 1)) : new Normal(mean, term.number("std", 1));
    }

    private static VarianceScaling.Fan fan(Term term) {
        return term.text("fan", "fan-in").equals("fan-out") ? VarianceScaling.Fan.OUT : VarianceScaling.Fan.IN;
    }

    private static Entry.Named distribution() {
        return choice("distribution", DISTRIBUTIONS, "normal (not truncated, default) or uniform of the same variance");
    }

    private static VarianceScaling.Distribution distribution(Term term) {
        return term.text("distribution", "normal").equals("uniform")
                ? VarianceScaling.Distribution.UNIFORM
                : VarianceScaling.Distribution.NORMAL;
    }
}
