package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.PlaceSpec;
import io.github.nnmaven.spec.PointSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Parameters of a layer that its spec does not name: fields of numbers that the value depends on, that its calls leave
 * alone, and beside which there is a gradient of the same shape by its name, {@code weights} and {@code weightGradients}.
 * What is added up over calls is none: somebody else clears it.
 */
final class LayerParameters {
    private static final double MOVED = 0.25;

    private final Evaluator evaluator;
    private final PointFunction point;
    private final FunctionSpec spec;

    private LayerParameters(Evaluator evaluator, PointFunction point, FunctionSpec spec) {
        this.evaluator = evaluator;
        this.point = point;
        this.spec = spec;
    }

    /** The spec with these as variables; the same where it names places itself, or where there are none. */
    static FunctionSpec added(FunctionSpec spec, PointFunction first, Evaluator evaluator) {
        FunctionCalls calls = first.function().calls();
        boolean plain = calls.variables().stream().allMatch(v -> v.home() == null)
                && spec.domain().isEmpty();
        if (!plain || !calls.usesUpstream() || calls.learningRate() != null) {
            return spec;
        }
        List<VariableSpec> found = Probing.tried(() -> new LayerParameters(evaluator, first, spec).find());
        first.function().renew();
        return found == null || found.isEmpty() ? spec : with(spec, found, calls);
    }

    private List<VariableSpec> find() {
        point.function().renew();
        Scope scope = point.function().scope(at());
        Object target = Objects.requireNonNullElse(scope.target(), "");
        List<Field> fields = Members.fields(target.getClass()).stream()
                .filter(f -> !Members.isStatic(f) && isNumeric(f.getType()))
                .filter(f -> !isVariable(f.getName()))
                .toList();
        List<VariableSpec> found = new ArrayList<>();
        for (Field field : fields) {
            Expression gradient = Probing.tried(() -> gradient(field.getName(), target));
            if (gradient != null) {
                found.add(variable(field.getName(), gradient));
            }
        }
        return found;
    }

    private ArrayValue[] at() {
        return point.at().at(point.at().start());
    }

    private static boolean isNumeric(Class<?> type) {
        Class<?> innermost = type;
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        return innermost == double.class || innermost == float.class;
    }

    private boolean isVariable(String name) {
        return point.function().calls().variables().stream()
                .anyMatch(v -> v.name().equals(name));
    }

    /** @throws BindingException if it is no parameter */
    private Expression gradient(String name, Object target) {
        FieldHome home = new FieldHome(member(name), evaluator);
        Scope scope = point.function().scope(at());
        ArrayValue before = numbers(member(name), scope);
        List<ArrayValue> claims =
                point.function().gradient(at(), point.passed()).claims();
        Expression found = new Components(evaluator, where()).derivedFrom(self(), target, name);
        if (found == null || !isKept(home.path(), before, scope) || claims.isEmpty()) {
            throw new BindingException(name + " is no parameter");
        }
        ArrayValue once = numbers(found, scope);
        point.function().gradient(at(), point.passed());
        boolean again = numbers(found, scope).equals(once);
        if (!again || !once.shape().equals(before.shape()) || !moves(home, before, scope)) {
            throw new BindingException(name + " is no parameter");
        }
        return found;
    }

    private ArrayValue numbers(Expression expression, Scope scope) {
        ArrayValue numbers = Probing.numbers(evaluator.evaluate(expression, scope));
        if (numbers == null) {
            throw new BindingException(expression.text() + " holds no numbers");
        }
        return numbers;
    }

    private boolean isKept(Expression place, ArrayValue before, Scope scope) {
        return before.size() > 0
                && before.firstNonFinite() < 0
                && numbers(place, scope).equals(before);
    }

    /** Whether the value is another where every number of the field is. */
    private boolean moves(FieldHome home, ArrayValue before, Scope scope) {
        ArrayValue value = value();
        double[] moved = Arrays.stream(before.flat()).map(x -> x + MOVED).toArray();
        home.put(before.with(moved), scope);
        try {
            return !value().equals(value);
        } finally {
            home.put(before, scope);
        }
    }

    private ArrayValue value() {
        return point.function().readValue(point.function().value(at()).output());
    }

    private VariableSpec variable(String name, Expression gradient) {
        return new VariableSpec(
                new Located<>(name, where()),
                List.of(),
                new PlaceSpec.Field(new Located<>(member(name), where())),
                new Located<>(gradient, where()),
                where());
    }

    private Expression.Member member(String name) {
        return new Expression.Member(self(), name, where());
    }

    private Expression self() {
        return new Expression.Name(Special.THIS.word(), where());
    }

    private Location where() {
        return spec.where();
    }

    private static FunctionSpec with(FunctionSpec spec, List<VariableSpec> found, FunctionCalls calls) {
        List<VariableSpec> variables = new ArrayList<>(spec.variables());
        boolean named = spec.at().stream().anyMatch(PointSpec.Named.class::isInstance);
        if (variables.isEmpty()) {
            calls.variables().forEach(v -> variables.add(argument(v, named ? List.of() : spec.at(), spec.where())));
        }
        variables.addAll(found);
        boolean moved = spec.variables().isEmpty() && !named;
        return new FunctionSpec(
                spec.name(),
                spec.function(),
                spec.value(),
                spec.gradient(),
                moved ? List.of() : spec.at(),
                variables,
                spec.data(),
                spec.upstream(),
                spec.conventions(),
                spec.domain(),
                spec.expect(),
                spec.gradcheck(),
                spec.where());
    }

    private static VariableSpec argument(Variable variable, List<PointSpec> at, Location where) {
        Expression gradient = variable.gradient();
        return new VariableSpec(
                new Located<>(variable.name(), where),
                at,
                null,
                gradient == null ? null : new Located<>(gradient, where),
                where);
    }
}
