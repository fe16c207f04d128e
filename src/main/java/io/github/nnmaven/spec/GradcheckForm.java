package io.github.nnmaven.spec;

import java.util.List;

/** What a spec says about its own check. */
final class GradcheckForm {
    private static final GradcheckSpec NOTHING_WRITTEN = new GradcheckSpec(null, null, null, null);

    private final Key<Located<String>> method;
    private final Key<Located<Double>> step =
            Key.optional("step", NumberForm.POSITIVE.located(), "Finite-difference step; default: as the pom says.");
    private final Key<Located<Double>> rtol =
            Key.optional("rtol", NumberForm.NOT_NEGATIVE.located(), "Relative tolerance; default: as the pom says.");
    private final Key<Located<Double>> atol =
            Key.optional("atol", NumberForm.NOT_NEGATIVE.located(), "Absolute tolerance; default: as the pom says.");

    GradcheckForm(List<String> methods) {
        this.method = Key.optional(
                "method",
                new ChoiceForm(methods, "a method").located(),
                "How gradients are compared; default: as the pom says.");
    }

    Form<GradcheckSpec> form() {
        return new MapForm<>(
                "gradcheck",
                List.of(method, step, rtol, atol),
                v -> new GradcheckSpec(v.get(method), v.get(step), v.get(rtol), v.get(atol)));
    }

    /** What holds when a network says nothing. */
    static GradcheckSpec defaults() {
        return NOTHING_WRITTEN;
    }
}
