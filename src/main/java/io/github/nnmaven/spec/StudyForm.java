package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code init-report} of a network. */
final class StudyForm {
    private static final int FORWARD_EXAMPLES = 1000;
    private static final int BACKWARD_EXAMPLES = 100;
    private static final int SEEDS = 30;

    /** Part of a study: its examples. */
    private record Pass(
            int examples, @Nullable DataSpec data, @Nullable Located<String> inputsOf) {}

    private static final Pass FORWARD_DEFAULT = new Pass(FORWARD_EXAMPLES, null, null);
    private static final Pass BACKWARD_DEFAULT = new Pass(BACKWARD_EXAMPLES, null, null);

    private static final Key<Integer> FORWARD_COUNT = Key.optional(
            "examples", WholeNumberForm.COUNT, "Examples of the forward pass; default " + FORWARD_EXAMPLES + ".");
    private static final Key<DataSpec> INPUT = Key.optional(
            "input",
            DataForms.INPUT,
            "Input of the study; default: standard normals, or the kind of the network's input.");
    private static final Key<Located<String>> INPUTS_OF = Key.optional(
            "inputs-of", TextForm.NAME_OF_SUBJECT.located(), "Take the inputs that another network's study drew.");
    private static final Key<Pass> FORWARD = Key.optional(
            "forward",
            new MapForm<>("forward", List.of(FORWARD_COUNT, INPUT, INPUTS_OF), StudyForm::forward),
            "The pass of all examples from input to output.");

    private static final Key<Integer> BACKWARD_COUNT = Key.optional(
            "examples", WholeNumberForm.COUNT, "Passes, one an example; default " + BACKWARD_EXAMPLES + ".");
    private static final Key<DataSpec> TARGET =
            Key.optional("target", DataForms.TARGET, "Target of the backward passes; default 0.");
    private static final Key<Pass> BACKWARD = Key.optional(
            "backward",
            new MapForm<>(
                    "backward",
                    List.of(BACKWARD_COUNT, TARGET),
                    v -> new Pass(v.or(BACKWARD_COUNT, BACKWARD_EXAMPLES), v.get(TARGET), null)),
            "The passes from the loss back to the input.");
    private static final Key<Integer> SEED_COUNT =
            Key.optional("seeds", WholeNumberForm.COUNT, "Replicates behind a verdict; default " + SEEDS + ".");

    private final Key<List<StudySpec.Variant>> variants;

    StudyForm(InitializeForm initialize) {
        this.variants = Key.optional(
                "variants", new VariantsForm(initialize), "Other initializations to compare with the declared one.");
    }

    Form<StudySpec> form() {
        return new MapForm<>("init-report", List.of(FORWARD, BACKWARD, SEED_COUNT, variants), this::read);
    }

    /** What holds when a network says nothing. */
    static StudySpec defaults() {
        return new StudySpec(FORWARD_EXAMPLES, null, null, BACKWARD_EXAMPLES, null, SEEDS, List.of());
    }

    private StudySpec read(Values values) {
        Pass forward = values.or(FORWARD, FORWARD_DEFAULT);
        Pass backward = values.or(BACKWARD, BACKWARD_DEFAULT);
        return new StudySpec(
                forward.examples(),
                forward.data(),
                forward.inputsOf(),
                backward.examples(),
                backward.data(),
                values.or(SEED_COUNT, SEEDS),
                values.or(variants, List.of()));
    }

    private static @Nullable Pass forward(Values values) {
        Located<String> inputsOf = values.get(INPUTS_OF);
        DataSpec input = values.get(INPUT);
        if (inputsOf != null && input != null) {
            values.problems()
                    .add(
                            ProblemId.CONFLICTING_KEYS,
                            inputsOf.where(),
                            "expected one of input and inputs-of, but got both",
                            "Delete one of the two.");
            return null;
        }
        return new Pass(values.or(FORWARD_COUNT, FORWARD_EXAMPLES), input, inputsOf);
    }
}
