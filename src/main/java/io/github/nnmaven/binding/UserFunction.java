package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.spec.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The project's function with its calls: evaluates value and gradient at a point, in the order that the spec says, with
 * fresh copies of all arguments. One object, one thread at a time.
 */
final class UserFunction {
    private final Creation creation;
    private final FunctionCalls calls;
    private final Evaluator evaluator;
    private final Map<String, @Nullable Object> data;
    private final Class<?> owner;
    private boolean renewed;
    private Shape lastOutput = Shape.number();

    /**
     * @param data  numbers, which are written afresh for each call, and objects, which are passed as they are
     * @param owner class of the object under test
     */
    UserFunction(
            Creation creation,
            FunctionCalls calls,
            Evaluator evaluator,
            Map<String, @Nullable Object> data,
            Class<?> owner) {
        this.owner = owner;
        this.creation = creation;
        this.calls = calls;
        this.evaluator = evaluator;
        this.data = new LinkedHashMap<>(data);
    }

    /** The same object under test, called in another way. */
    UserFunction with(FunctionCalls others) {
        return new UserFunction(creation, others, evaluator, data, owner);
    }

    FunctionCalls calls() {
        return calls;
    }

    /** Other numbers for an argument that is no variable, from now on. */
    synchronized void setData(String name, ArrayValue value) {
        data.put(name, value);
    }

    Map<String, @Nullable Object> data() {
        return data;
    }

    /** The value at a point, with what was passed to get it. */
    synchronized Evaluation value(ArrayValue[] at) {
        return valueIn(scope(at));
    }

    /** The same with a scope that somebody has prepared. */
    synchronized Evaluation valueIn(Scope scope) {
        for (Expression step : calls.order()) {
            if (CallOrder.isValue(step)) {
                return new Evaluation(scope, callValue(scope), null, List.of());
            }
            evaluator.evaluate(step, scope);
        }
        throw new IllegalStateException("an order without the value");
    }

    /**
     * Value and gradient at a point.
     *
     * @param upstream gives the upstream gradient when the value is known; null when the gradient takes none
     */
    synchronized Evaluation gradient(ArrayValue[] at, @Nullable UpstreamGradient upstream) {
        return gradientIn(scope(at), at, upstream, calls.order(), 0);
    }

    /**
     * The same with a scope that somebody has prepared, and only some of the calls.
     *
     * @param fill what is in an array that the gradient's call has to fill
     */
    synchronized Evaluation gradientIn(
            Scope scope, ArrayValue[] at, @Nullable UpstreamGradient upstream, List<Expression> order, double fill) {
        Object output = null;
        List<ArrayValue> claims = List.of();
        for (Expression step : order) {
            if (CallOrder.isValue(step)) {
                output = callValue(scope);
                if (upstream != null) {
                    scope.put(Special.UPSTREAM.word(), upstream.of(readValue(output)));
                }
            } else if (CallOrder.isGradient(step)) {
                claims = callGradient(scope, at, output, fill);
            } else {
                evaluator.evaluate(step, scope);
            }
        }
        return new Evaluation(scope, output, scope.get(Special.RESULT.word()), claims);
    }

    /** A scope at a point, with the variables where they live. */
    synchronized Scope scope(ArrayValue[] at) {
        Scope scope = new Scope();
        scope.setOwner(owner);
        data.forEach(scope::put);
        if (calls.learningRate() != null) {
            scope.put(Special.RATE.word(), ArrayValue.number(calls.learningRate()));
        }
        List<Variable> variables = calls.variables();
        for (int v = 0; v < variables.size(); v++) {
            if (variables.get(v).home() == null) {
                scope.put(variables.get(v).name(), at[v]);
            }
        }
        if (renewed) {
            creation.renew();
        }
        scope.setTarget(creation.target(scope));
        for (int v = 0; v < variables.size(); v++) {
            Home home = variables.get(v).home();
            if (home != null) {
                home.put(at[v], scope);
            }
        }
        if (Names.mentions(calls.value(), Special.BUFFER)) {
            Shape shape =
                    calls.valueFill() == null ? calls.bufferShape(at[0].shape(), Shape.number()) : calls.valueFill();
            scope.put(Special.BUFFER.word(), filled(shape, 0));
        }
        return scope;
    }

    /** A new object under test from now on. */
    synchronized void renew() {
        creation.renew();
    }

    /** A new object for each evaluation from now on. */
    synchronized void renewAlways() {
        renewed = true;
    }

    private @Nullable Object callValue(Scope scope) {
        Object returned = evaluator.evaluate(calls.value(), scope);
        Object output = calls.valueFill() == null ? returned : last(scope.passed(Special.BUFFER.word()));
        scope.put(Special.OUTPUT.word(), output);
        return output;
    }

    private List<ArrayValue> callGradient(Scope scope, ArrayValue[] at, @Nullable Object output, double fill) {
        if (calls.isByIndex()) {
            return List.of(byIndex(scope, at[0]));
        }
        ArrayValue[] before = calls.learningRate() == null ? at : homes(at, scope);
        if (calls.fillsBuffer()) {
            Shape shape = output == null ? lastOutput : readValue(output).shape();
            lastOutput = shape;
            scope.put(Special.BUFFER.word(), filled(calls.bufferShape(at[0].shape(), shape), fill));
        }
        Object result = evaluator.evaluate(calls.gradient(), scope);
        scope.put(Special.RESULT.word(), calls.fillsBuffer() ? last(scope.passed(Special.BUFFER.word())) : result);
        List<ArrayValue> claims = new ArrayList<>();
        for (int v = 0; v < calls.variables().size(); v++) {
            claims.add(claim(calls.variables().get(v), before[v], scope));
        }
        return claims;
    }

    private static ArrayValue filled(Shape shape, double fill) {
        double[] flat = new double[shape.size()];
        Arrays.fill(flat, fill);
        return ArrayValue.of(shape, flat);
    }

    private ArrayValue[] homes(ArrayValue[] at, Scope scope) {
        ArrayValue[] here = at.clone();
        for (int v = 0; v < calls.variables().size(); v++) {
            Home home = calls.variables().get(v).home();
            here[v] = home == null ? at[v] : home.get(scope);
        }
        return here;
    }

    private ArrayValue claim(Variable variable, ArrayValue before, Scope scope) {
        Home home = variable.home();
        Double rate = calls.learningRate();
        Expression from = variable.gradient();
        if (from == null && home != null && rate != null) {
            return change(before, home.get(scope), rate);
        }
        Object found = from == null ? scope.get(Special.RESULT.word()) : evaluator.evaluate(from, scope.after());
        return readClaim(found, variable);
    }

    /** {@code (before − after)/rate}. */
    private static ArrayValue change(ArrayValue before, ArrayValue after, double rate) {
        double[] gradient = new double[before.size()];
        Arrays.setAll(gradient, i -> (before.flat()[i] - after.flat()[i]) / rate);
        return before.with(gradient);
    }

    private ArrayValue byIndex(Scope scope, ArrayValue at) {
        List<ArrayValue> parts = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            scope.put(Special.INDEX.word(), i);
            parts.add(readClaim(
                    evaluator.evaluate(calls.gradient(), scope),
                    calls.variables().get(0)));
        }
        List<Shape> rows = parts.stream().map(ArrayValue::shape).toList();
        double[] flat =
                parts.stream().flatMapToDouble(p -> Arrays.stream(p.flat())).toArray();
        return ArrayValue.of(Shape.of(rows), flat);
    }

    private ArrayValue readClaim(@Nullable Object found, Variable variable) {
        try {
            return Reading.of(found);
        } catch (NotNumbersException e) {
            Expression from = variable.gradient() == null ? calls.gradient() : variable.gradient();
            String what = from.text() + ", the gradient of " + variable.name() + ", ";
            throw new EvaluationException(what + e.getMessage());
        }
    }

    /** @throws EvaluationException if it is no numbers */
    ArrayValue readValue(@Nullable Object output) {
        try {
            return Reading.of(output);
        } catch (NotNumbersException e) {
            throw new EvaluationException(calls.value().text() + ", the value, " + e.getMessage());
        }
    }

    private static Object last(List<Object> passed) {
        if (passed.isEmpty()) {
            throw new BindingException("the call does not pass the buffer on");
        }
        return Objects.requireNonNull(passed.get(passed.size() - 1));
    }
}
