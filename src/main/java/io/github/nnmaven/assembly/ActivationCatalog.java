package io.github.nnmaven.assembly;

import static io.github.nnmaven.assembly.Entry.choice;
import static io.github.nnmaven.assembly.Entry.number;
import static io.github.nnmaven.assembly.Entry.positive;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Cos;
import io.github.nnmaven.network.Elu;
import io.github.nnmaven.network.Exp;
import io.github.nnmaven.network.Gelu;
import io.github.nnmaven.network.GeluTanh;
import io.github.nnmaven.network.Identity;
import io.github.nnmaven.network.LeakyRelu;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.Selu;
import io.github.nnmaven.network.Sigmoid;
import io.github.nnmaven.network.Silu;
import io.github.nnmaven.network.Sin;
import io.github.nnmaven.network.Softplus;
import io.github.nnmaven.network.Softsign;
import io.github.nnmaven.network.Tanh;
import java.util.List;

/** The activations by name. */
final class ActivationCatalog {
    static final List<Entry<Activation>> ENTRIES = List.of(
            Entry.of("cos", "cos(x).", t -> new Cos()),
            Entry.of(
                    "elu",
                    "x above 0, else alpha·(exp(x) − 1).",
                    t -> new Elu(t.number("alpha", 1)),
                    positive("alpha", "limit −alpha far to the left; default 1").asMain()),
            Entry.of("exp", "exp(x).", t -> new Exp()),
            Entry.of(
                    "gelu",
                    "x·Φ(x) with the normal distribution function Φ, or its tanh approximation.",
                    t -> t.text("form", "exact").equals("tanh") ? new GeluTanh() : new Gelu(),
                    choice("form", List.of("exact", "tanh"), "exact (by the error function, default) or tanh")
                            .asMain()),
            Entry.of("identity", "x.", t -> new Identity()),
            Entry.of(
                    "leaky-relu",
                    "x above 0, else slope·x; the derivative at 0 is 1.",
                    t -> new LeakyRelu(t.number("slope", 0.01)),
                    number("slope", "slope below 0; default 0.01").asMain()),
            Entry.of(
                    "relu",
                    "max(0, x).",
                    t -> new Relu(t.number("at-zero", 1)),
                    number("at-zero", "derivative at exactly 0: 1 (the chapter's indicator function, default), or 0")),
            Entry.of("selu", "1.0507·(x above 0, else 1.6733·(exp(x) − 1)).", t -> new Selu()),
            Entry.of("sigmoid", "1/(1 + exp(−x)).", t -> new Sigmoid()),
            Entry.of("silu", "x·sigmoid(x), also called swish.", t -> new Silu()),
            Entry.of("sin", "sin(x).", t -> new Sin()),
            Entry.of("softplus", "ln(1 + exp(x)).", t -> new Softplus()),
            Entry.of("softsign", "x/(1 + |x|).", t -> new Softsign()),
            Entry.of("tanh", "tanh(x).", t -> new Tanh()));

    private ActivationCatalog() {}
}
