package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that begins with {@code function:}. */
final class FunctionForm {
    static final String KIND = "function";

    private static final Key<Located<Expression>> FUNCTION = Key.required(
            KIND,
            new ObjectForm(),
            "The class with its package, its constructor or a static factory with arguments, a Kotlin object or an enum's constant.");
    private static final Key<Located<String>> NAME = Key.optional(
            "name",
            TextForm.NAME_OF_SUBJECT.located(),
            "Unique name; default: the simple name of the class, or that of the factory.");
    private static final Key<Located<Expression>> VALUE = Key.optional(
            "value", AccessForm.FORM, "The method or its call; default: the only one that fits by name and type.");
    private static final Key<Located<Expression>> GRADIENT = Key.optional(
            "gradient", AccessForm.FORM, "The method or its call; default: the only one that fits by name and type.");
    private static final Key<List<PointSpec>> AT =
            Key.optional("at", PointForm.LIST, "Where the gradient is checked: a point, or a list of points.");
    private static final Key<List<VariableSpec>> VARIABLES =
            Key.optional("variables", VariablesForm.FORM, "What is differentiated; default: what the calls say.");
    private static final Key<List<ArgumentSpec>> DATA =
            Key.optional("data", DataForm.FORM, "Arguments of the calls that are not differentiated.");
    private static final Key<PointSpec> UPSTREAM = Key.optional(
            "upstream",
            PointForm.SINGLE,
            "Gradient of the loss with respect to a value that is not a number; default standard normal.");
    private static final Key<ConventionsSpec> CONVENTIONS =
            Key.optional("conventions", ConventionsForm.FORM, "How the code differs from a plain gradient.");
    private static final Key<List<DomainSpec>> DOMAIN =
            Key.optional("domain", DomainForm.FORM, "Where the function is defined; no probe leaves it.");
    private static final Key<List<ExpectSpec>> EXPECT =
            Key.optional("expect", ExpectForm.FORM, "pass (default), or what is known to be wrong and until when.");

    private final Key<GradcheckSpec> gradcheck;

    FunctionForm(Vocabulary vocabulary) {
        this.gradcheck = Key.optional(
                "gradcheck",
                new GradcheckForm(vocabulary.methods()).form(),
                "How this function's gradient is checked.");
    }

    MapForm<FunctionSpec> form() {
        return new MapForm<>(
                "a function",
                List.of(
                        FUNCTION,
                        NAME,
                        VALUE,
                        GRADIENT,
                        AT,
                        VARIABLES,
                        DATA,
                        UPSTREAM,
                        CONVENTIONS,
                        DOMAIN,
                        EXPECT,
                        gradcheck),
                this::read);
    }

    /** The name of the document's subject, even if the rest is broken; null if it has none. */
    static @Nullable Located<String> name(Node.Mapping document, Problems unread) {
        Node.Entry written = document.entry(NAME.name());
        Node.Entry function = document.entry(KIND);
        if (written != null || function == null) {
            return written == null ? null : NAME.form().read(written.value(), unread);
        }
        Located<Expression> object = FUNCTION.form().read(function.value(), unread);
        return object == null ? null : DefaultName.of(object);
    }

    private @Nullable FunctionSpec read(Values values) {
        int before = values.problems().count();
        List<PointSpec> at = values.or(AT, List.of());
        List<VariableSpec> variables = values.or(VARIABLES, List.of());
        List<ArgumentSpec> data = values.or(DATA, List.of());
        requirePoints(at, variables, values);
        VariablesForm.requireDistinct(variables, data, values.problems());
        Located<Expression> function = values.need(FUNCTION);
        return values.problems().count() > before
                ? null
                : new FunctionSpec(
                        values.or(NAME, DefaultName.of(function)),
                        function,
                        values.get(VALUE),
                        values.get(GRADIENT),
                        at,
                        variables,
                        data,
                        values.get(UPSTREAM),
                        values.or(CONVENTIONS, ConventionsSpec.NOTHING_WRITTEN),
                        values.or(DOMAIN, List.of()),
                        values.or(EXPECT, List.of()),
                        values.or(gradcheck, GradcheckForm.defaults()),
                        function.where());
    }

    /** Every variable has points: its own, those of the function, or what the constructor left where it lives. */
    private static void requirePoints(List<PointSpec> at, List<VariableSpec> variables, Values values) {
        if (!at.isEmpty()) {
            return;
        }
        if (variables.isEmpty()) {
            values.problems()
                    .add(
                            ProblemId.MISSING_KEY,
                            values.where(),
                            "expected points, but the key \"at\" is missing",
                            "Add at: [[1.5, -0.5], {normal: {size: 2, count: 10}}].");
        }
        for (VariableSpec variable : variables) {
            if (variable.at().isEmpty() && needsPoints(variable.place())) {
                values.problems()
                        .add(
                                ProblemId.MISSING_KEY,
                                variable.name().where(),
                                "expected points of "
                                        + Shown.quoted(variable.name().value())
                                        + ", which no getter and no field holds, but the key \"at\" is missing",
                                "Add " + variable.name().value() + ": {at: {normal: {shape: [4]}}}, or say where it"
                                        + " lives with get or field.");
            }
        }
    }

    private static boolean needsPoints(@Nullable PlaceSpec place) {
        return place == null
                || place instanceof PlaceSpec.Argument
                || (place instanceof PlaceSpec.Property property && property.get() == null);
    }
}
