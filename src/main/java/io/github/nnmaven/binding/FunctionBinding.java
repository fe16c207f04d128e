package io.github.nnmaven.binding;

import io.github.nnmaven.pairing.Shape;
import io.github.nnmaven.spec.ConventionsSpec.Layout;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.PlaceSpec;
import io.github.nnmaven.spec.PointSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds a {@code function:} document to the project's classes by name: finds the object under test, the calls of value and
 * gradient, the variables with their homes, and the points.
 */
final class FunctionBinding {
    /** Interfaces of libraries whose Jacobians have a row for each output. */
    private static final Set<String> OUTPUT_FIRST = Set.of(
            "MultivariateJacobianFunction", "MultivariateMatrixFunction", "MultivariateDifferentiableVectorFunction");

    private FunctionSpec spec;
    private final ProjectCode code;
    private final ParameterNames names;
    private final DataValues values;
    private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    private final NamedPoints named;

    FunctionBinding(FunctionSpec spec, ProjectCode code, ParameterNames names, DataValues values) {
        this.spec = spec;
        this.code = code;
        this.names = names;
        this.values = values;
        this.named = NamedPoints.of(spec);
    }

    /**
     * Everything that is found.
     *
     * @throws FunctionFault     if something is missing or in doubt
     * @throws UserCodeException if the project's code throws where the object under test is made
     */
    Bound bind() {
        spec.data()
                .forEach(argument -> data.put(
                        argument.name().value(),
                        CallSearch.guarded(argument.value().where(), () -> values.of(argument, code, dataScope()))));
        named.require(givenByPoints());
        named.names().stream()
                .filter(this::isData)
                .forEach(name -> data.computeIfAbsent(name, n -> first(n, named.of(n))));
        Making making = making();
        Creation creation = creation(making);
        Scope scope = dataScope();
        variablesAsArguments().forEach((name, value) -> scope.put(name, value));
        scope.setTarget(guarded(() -> creation.target(scope)));
        Class<?> type = scope.target() == null ? making.type() : scope.target().getClass();
        scope.setOwner(Objects.requireNonNull(type));
        Signatures signatures = new Signatures(type, names);
        return bind(making, creation, scope, signatures);
    }

    /** Whether a name in points is no variable. */
    private boolean isData(String name) {
        return data.containsKey(name) || (!spec.variables().isEmpty() && !isVariable(name));
    }

    /** What named points have to give: all that has no other place. */
    private List<String> givenByPoints() {
        Set<String> given = new LinkedHashSet<>();
        spec.variables().forEach(v -> given.add(v.name().value()));
        given.addAll(named.names());
        spec.variables().stream()
                .filter(v -> v.place() != null || !v.at().isEmpty())
                .forEach(v -> given.remove(v.name().value()));
        given.removeAll(data.keySet());
        return List.copyOf(given);
    }

    private Bound bind(Making making, Creation creation, Scope scope, Signatures signatures) {
        DataBuffers buffers = new DataBuffers(spec, signatures, names, data);
        spec = buffers.named();
        WrittenNames written = new WrittenNames(data, code, signatures);
        spec = new BufferNames(written).renamed(spec);
        CallCompletion completion = completion(written);
        CallNames known = completion.known();
        CallSearch.Found found = new AppliedCalls(spec, code, completion, scope)
                .of(new CallSearch(spec, signatures, completion, names, rank()).find());
        if (scope.target() == null && needsObject(found)) {
            throw new FunctionFault(spec.function().where(), making.failure(), "Say how the object is made.");
        }
        List<Variable> variables = new VariableHomes(spec, code).of(found, known.variables(), signatures);
        new CopyingGetters(signatures, scope).refuse(variables);
        Expression gradient = found.gradient();
        CarriedDerivatives carried = found.shape() == Shape.DERIVATIVE_STRUCTURE && found.gradientMethod() != null
                ? new CarriedDerivatives(
                        found.gradientMethod(), variables.get(0).name(), spec.where())
                : null;
        FunctionCalls calls = new FunctionCalls(
                found.value(),
                gradient,
                CallOrder.of(spec),
                variables,
                spec.conventions().learningRate(),
                buffers.valueFill(),
                bufferRank(found),
                layout(found, scope));
        DataNames dataNames = new DataNames(known.supplied(), nestedData(found), dataOfPoints(known));
        requireUsed(calls, making);
        return new Bound(creation, calls, data, signatures, found, scope, carried, dataNames);
    }

    private List<String> dataOfPoints(CallNames known) {
        return named.names().stream()
                .filter(name -> !known.variables().contains(name) && !isVariable(name))
                .toList();
    }

    /** A name in points that no call mentions is misspelt. */
    private void requireUsed(FunctionCalls calls, Making making) {
        Set<String> used = new LinkedHashSet<>(calls.names());
        Names.in(making.expression()).stream().filter(this::isGiven).forEach(used::add);
        spec.variables().forEach(v -> used.add(v.name().value()));
        for (String name : named.names()) {
            if (!used.contains(name)) {
                used.removeIf(Special::isOne);
                throw Unknown.name(
                        named.where(name),
                        "a point is given for " + name + ", but no call takes it",
                        name,
                        List.copyOf(used));
            }
        }
    }

    private boolean isGiven(String name) {
        return data.containsKey(name) || named.give(name);
    }

    /** Data that are arrays where the value's call takes a number. */
    private List<String> nestedData(CallSearch.Found found) {
        Method method = found.valueMethod();
        if (method == null || !(found.value() instanceof Expression.Call call)) {
            return List.of();
        }
        List<String> nested = new ArrayList<>();
        for (int i = 0; i < Math.min(call.arguments().size(), method.getParameterCount()); i++) {
            boolean number = NumberTypes.rank(method.getGenericParameterTypes()[i]) == 0;
            if (number
                    && call.arguments().get(i) instanceof Expression.Name name
                    && !named.give(name.name())
                    && data.get(name.name()) instanceof ArrayValue values
                    && values.shape().rank() == 1) {
                nested.add(name.name());
            }
        }
        return nested;
    }

    /** As declared; where an interface or the mathematics tells, as these say. */
    private @Nullable Layout layout(CallSearch.Found found, Scope scope) {
        if (spec.conventions().layout() != null || scope.target() == null) {
            return spec.conventions().layout();
        }
        boolean known = Members.lineage(scope.target().getClass()).stream()
                .anyMatch(type -> OUTPUT_FIRST.contains(type.getSimpleName()));
        boolean symmetric = found.shape() == Shape.HESSIAN;
        return known || symmetric ? Layout.OUTPUT_BY_PARAMETER : null;
    }

    /** How deep the numbers of the only variable are nested, as far as its points tell. */
    private int rank() {
        List<PointSpec> at = spec.variables().size() == 1 && spec.at().isEmpty()
                ? spec.variables().get(0).at()
                : spec.at();
        return spec.variables().size() > 1
                ? NumberTypes.UNKNOWN
                : values.rank(at).orElse(NumberTypes.UNKNOWN);
    }

    private Making making() {
        Making making = guarded(() -> Making.of(spec.function().value(), code));
        boolean any = spec.variables().stream().anyMatch(v -> v.place() instanceof PlaceSpec.Argument);
        if (!any) {
            return making;
        }
        Expression written = spec.function().value();
        ConstructorArguments arguments = new ConstructorArguments(spec, names, List.copyOf(data.keySet()));
        if (making.type() == null) {
            return written instanceof Expression.Call call
                    ? new Making(null, arguments.in(call, code.classNamed(String.valueOf(call.calleePath()))), "")
                    : making;
        }
        return new Making(
                making.type(),
                new Expression.Call(owner(written), simpleName(written), arguments.of(making.type()), spec.where()),
                "");
    }

    private static @Nullable Expression owner(Expression path) {
        return path instanceof Expression.Member member ? member.target() : null;
    }

    private static String simpleName(Expression path) {
        return path instanceof Expression.Member member ? member.name() : path.text();
    }

    private Creation creation(Making making) {
        boolean anew = Names.in(making.expression()).stream().anyMatch(name -> isVariable(name) || named.give(name));
        return new Creation(making.expression(), anew, code);
    }

    private boolean isVariable(String name) {
        return spec.variables().stream().anyMatch(v -> v.name().value().equals(name));
    }

    private Scope dataScope() {
        Scope scope = new Scope();
        data.forEach(scope::put);
        return scope;
    }

    /** First values of variables that the object is made of. */
    private Map<String, ArrayValue> variablesAsArguments() {
        Map<String, ArrayValue> first = new LinkedHashMap<>();
        for (VariableSpec variable : spec.variables()) {
            List<PointSpec> at =
                    variable.at().isEmpty() ? named.of(variable.name().value()) : variable.at();
            boolean plain = variable.place() == null || variable.place() instanceof PlaceSpec.Argument;
            if (plain && !at.isEmpty()) {
                first.put(variable.name().value(), first(variable.name().value(), at));
            }
        }
        return first;
    }

    private ArrayValue first(String name, List<PointSpec> at) {
        return CallSearch.guarded(
                at.get(0).where(),
                () -> values.points(code)
                        .of(at, new PlainPlace(name, NumberTypes.UNKNOWN))
                        .get(0)
                        .value());
    }

    private CallCompletion completion(WrittenNames written) {
        List<String> arguments = spec.variables().stream()
                .filter(v -> v.place() == null && !isMade(v.name().value()))
                .map(v -> v.name().value())
                .toList();
        boolean closed = !spec.variables().isEmpty();
        Map<String, Integer> ranks = new HashMap<>();
        data.forEach((name, value) -> {
            if (value instanceof ArrayValue numbers) {
                ranks.put(name, numbers.shape().rank());
            }
        });
        spec.variables()
                .forEach(v ->
                        values.rank(v.at()).ifPresent(rank -> ranks.put(v.name().value(), rank)));
        List<String> found = arguments.isEmpty() && !closed ? writtenVariables(written) : arguments;
        if (found.isEmpty() && !closed) {
            found = named.names().stream().filter(name -> !isData(name)).toList();
        }
        named.names().forEach(name -> values.rank(named.of(name)).ifPresent(rank -> ranks.put(name, rank)));
        return new CallCompletion(
                names, spec.conventions(), new CallNames(found, List.copyOf(data.keySet()), ranks, closed));
    }

    /** Names that the written calls pass on and that mean nothing else. */
    private List<String> writtenVariables(WrittenNames written) {
        Set<String> unknown = new LinkedHashSet<>(written.unknown(spec.value()));
        unknown.addAll(written.unknown(spec.gradient()));
        return List.copyOf(unknown);
    }

    private boolean isMade(String variable) {
        return Names.in(spec.function().value()).contains(variable);
    }

    private static int bufferRank(CallSearch.Found found) {
        Method method = found.gradientMethod();
        if (method == null || !(found.gradient() instanceof Expression.Call call)) {
            return NumberTypes.UNKNOWN;
        }
        for (int i = 0; i < Math.min(call.arguments().size(), method.getParameterCount()); i++) {
            if (CallCompletion.isName(call.arguments().get(i), Special.BUFFER)) {
                return NumberTypes.rank(method.getGenericParameterTypes()[i]);
            }
        }
        return NumberTypes.UNKNOWN;
    }

    private boolean needsObject(CallSearch.Found found) {
        return needsObject(found.valueMethod()) || needsObject(found.gradientMethod());
    }

    private static boolean needsObject(@Nullable Method method) {
        return method != null && !Members.isStatic(method);
    }

    private <T> T guarded(java.util.function.Supplier<T> binding) {
        return CallSearch.guarded(spec.function().where(), binding);
    }

    /**
     * What was bound.
     *
     * @param dataNames which data differ from point to point
     */
    record Bound(
            Creation creation,
            FunctionCalls calls,
            Map<String, @Nullable Object> data,
            Signatures signatures,
            CallSearch.Found found,
            Scope scope,
            @Nullable CarriedDerivatives carried,
            DataNames dataNames) {}
}
