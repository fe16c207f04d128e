package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;

/** A document that begins with {@code network:}. */
final class NetworkForm {
    static final String KIND = "network";
    private static final String DEFAULT_LOSS = "least-squares";

    private final Key<Located<String>> name =
            Key.required(KIND, TextForm.NAME_OF_SUBJECT.located(), "Unique name of the network.");
    private final Key<RandomSpec> random = Key.optional("random", RandomForm.FORM, "Seed and order of the draws.");
    private final Key<DataSpec> input = Key.required("input", DataForms.INPUT, "The batch of inputs.");
    private final Key<List<Term>> layers;
    private final Key<InitializeSpec> initialize;
    private final Key<Term> loss;
    private final Key<DataSpec> target = Key.optional(
            "target", DataForms.TARGET, "What the loss compares with; default 0 for all outputs and examples.");
    private final Key<GradcheckSpec> gradcheck;
    private final Key<StudySpec> study;

    NetworkForm(Vocabulary vocabulary) {
        Form<TensorValues> tensor = TensorForm.of(vocabulary.initializers());
        InitializeForm values = new InitializeForm(tensor);
        this.layers = Key.required("layers", new LayersForm(vocabulary.layers(), tensor), "The layers, in order.");
        this.initialize =
                Key.optional("initialize", values.form(), "First values of all linear layers; a layer's own go first.");
        this.loss = Key.optional(
                "loss",
                new TermForm("a loss", vocabulary.losses(), OwnForm.LOSS, tensor),
                "The loss; default " + DEFAULT_LOSS + ".");
        this.gradcheck = Key.optional(
                "gradcheck",
                new GradcheckForm(vocabulary.methods()).form(),
                "How this network's gradients are checked.");
        this.study = Key.optional("init-report", new StudyForm(values).form(), "What init-report does.");
    }

    MapForm<NetworkSpec> form() {
        return new MapForm<>(
                "a network",
                List.of(name, random, input, layers, initialize, loss, target, gradcheck, study),
                this::read);
    }

    private NetworkSpec read(Values values) {
        Location where = values.need(name).where();
        return new NetworkSpec(
                values.need(name),
                values.or(random, RandomForm.NOTHING_WRITTEN),
                values.need(input),
                values.need(layers),
                values.or(initialize, InitializeForm.defaults(where)),
                values.or(loss, new Term(new Located<>(DEFAULT_LOSS, where), Map.of(), where)),
                values.or(target, zero(where)),
                values.or(gradcheck, GradcheckForm.defaults()),
                values.or(study, StudyForm.defaults()),
                where);
    }

    private static DataSpec zero(Location where) {
        return new DataSpec.Explicit(new Numbers(new double[][] {{0}}, 0, where));
    }
}
