package io.github.nnmaven.binding;

import io.github.nnmaven.pairing.Shape;
import io.github.nnmaven.spec.ConventionsSpec.Layout;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Located;
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
        spec = DataBuffers.named(spec, signatures, data);
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
        nameBuffers(signatures);
        CallCompletion completion = completion(signatures);
        CallSearch.Found found =
                applied(new CallSearch(spec, signatures, completion, names, rank()).find(), completion, scope);
        if (scope.target() == null && needsObject(found)) {
            throw new FunctionFault(spec.function().where(), making.failure(), "Say how the object is made.");
        }
        List<Variable> variables = variables(found, completion, signatures);
        new CopyingGetters(signatures, scope).refuse(variables);
        Expression gradient = found.gradient();
        CarriedDerivatives carried = found.shape() == Shape.DERIVATIVE_STRUCTURE && found.gradientMethod() != null
                ? new CarriedDerivatives(
                        found.gradientMethod(), variables.get(0).name(), spec.where())
                : null;
        FunctionCalls calls = new FunctionCalls(
                found.value(),
                gradient,
                order(),
                variables,
                spec.conventions().learningRate(),
                null,
                bufferRank(found),
                layout(found, scope));
        DataNames dataNames = new DataNames(completion.supplied(), nestedData(found), dataOfPoints(completion));
        requireUsed(calls, making);
        return new Bound(creation, calls, data, signatures, found, scope, carried, dataNames);
    }

    private List<String> dataOfPoints(CallCompletion completion) {
        return named.names().stream()
                .filter(name -> !completion.variables().contains(name) && !isVariable(name))
                .toList();
    }

    /** A name in points that no call mentions is misspelt. */
    private void requireUsed(FunctionCalls calls, Making making) {
        Set<String> used = new LinkedHashSet<>(calls.names());
        used.addAll(Names.in(making.expression()));
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

    /** A name of the gradient's call that nothing else is called by is what the call fills. */
    private void nameBuffers(Signatures signatures) {
        Set<String> unknown = unknown(spec.gradient(), signatures);
        Set<String> inValue = unknown(spec.value(), signatures);
        boolean declared = !spec.variables().isEmpty();
        for (String name : unknown) {
            boolean only = !inValue.contains(name) || declared;
            if (only && !isVariable(name) && ArgumentWords.isBuffer(name)) {
                spec = Renaming.of(spec, name, Special.BUFFER.word());
            }
        }
        for (String name : inValue) {
            boolean filled = declared || inValue.size() > 1;
            if (filled && !isVariable(name) && ArgumentWords.isBuffer(name)) {
                spec = Renaming.of(spec, name, Special.BUFFER.word());
            }
        }
    }

    /** Names of a written call that stand for nothing that is known yet. */
    private Set<String> unknown(@Nullable Located<Expression> part, Signatures signatures) {
        Set<String> names = new LinkedHashSet<>();
        if (part != null && !(part.value() instanceof Expression.Name) && !isSignature(part.value())) {
            names.addAll(Names.in(part.value()));
        }
        names.removeIf(name -> isKnown(name, signatures));
        return names;
    }

    private boolean isKnown(String name, Signatures signatures) {
        return data.containsKey(name)
                || Special.isOne(name)
                || code.classNamed(name) != null
                || isPackage(name)
                || signatures.hasField(name);
    }

    private CallCompletion completion(Signatures signatures) {
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
        List<String> found = arguments.isEmpty() && !closed ? writtenVariables(signatures) : arguments;
        if (found.isEmpty() && !closed) {
            found = named.names().stream().filter(name -> !isData(name)).toList();
        }
        named.names().forEach(name -> values.rank(named.of(name)).ifPresent(rank -> ranks.put(name, rank)));
        return new CallCompletion(names, spec.conventions(), found, List.copyOf(data.keySet()), ranks, closed);
    }

    private boolean isMade(String variable) {
        return Names.in(spec.function().value()).contains(variable);
    }

    /** Names that the written calls pass on and that mean nothing else. */
    private List<String> writtenVariables(Signatures signatures) {
        Set<String> names = new LinkedHashSet<>(unknown(spec.value(), signatures));
        names.addAll(unknown(spec.gradient(), signatures));
        return List.copyOf(names);
    }

    private static boolean isSignature(Expression written) {
        return written instanceof Expression.Call call && Signatures.types(call) != null;
    }

    private static boolean isPackage(String name) {
        return Set.of("java", "com", "org", "net", "io").contains(name);
    }

    private List<Variable> variables(CallSearch.Found found, CallCompletion completion, Signatures signatures) {
        if (!spec.variables().isEmpty()) {
            return spec.variables().stream().map(this::variable).toList();
        }
        List<Variable> variables = new ArrayList<>();
        for (String name : completion.variables()) {
            variables.add(new Variable(name, null, null, spec.where()));
        }
        if (variables.isEmpty()) {
            PropertyHome home = HeldParameters.home(signatures, code, spec.where());
            if (home == null) {
                throw new FunctionFault(
                        spec.where(),
                        "it is not clear what " + found.gradient().text() + " is differentiated by: "
                                + found.value().text() + " takes no argument, and no setter of parameters was found",
                        "Name it: variables: {w: {get: getWeights(), gradient: getWeightGradients()}}.");
            }
            variables.add(new Variable("parameters", home, null, spec.where()));
        }
        return variables;
    }

    private Variable variable(VariableSpec written) {
        Expression gradient =
                written.gradient() == null ? null : written.gradient().value();
        boolean whole =
                CallCompletion.isName(gradient, Special.RESULT) || CallCompletion.isName(gradient, Special.BUFFER);
        return new Variable(written.name().value(), home(written), whole ? null : gradient, written.where());
    }

    private @Nullable Home home(VariableSpec written) {
        PlaceSpec place = written.place();
        if (place instanceof PlaceSpec.Live live) {
            return new LiveHome(live.get().value(), code);
        }
        if (place instanceof PlaceSpec.Property property) {
            Expression getter = property.get() == null ? null : property.get().value();
            return new PropertyHome(getter, setter(property.set().value()), code);
        }
        return place instanceof PlaceSpec.Field field
                ? new FieldHome(field.field().value(), code)
                : null;
    }

    /** A name alone is a call with the value. */
    private static Expression setter(Expression written) {
        return written instanceof Expression.Name name
                ? new Expression.Call(
                        null,
                        name.name(),
                        List.of(new Expression.Name(Special.VALUE.word(), name.where())),
                        name.where())
                : written;
    }

    private List<Expression> order() {
        List<Expression> order = new ArrayList<>();
        spec.conventions().order().forEach(step -> order.add(step.value()));
        if (order.isEmpty()) {
            order.add(new Expression.Name(Special.VALUE.word(), spec.where()));
            order.add(new Expression.Name("gradient", spec.where()));
        }
        if (order.stream().noneMatch(UserFunction::isGradient)) {
            order.add(new Expression.Name("gradient", spec.where()));
        }
        if (order.stream().noneMatch(UserFunction::isValue)) {
            int gradient = 0;
            while (!UserFunction.isGradient(order.get(gradient))) {
                gradient++;
            }
            order.add(gradient, new Expression.Name(Special.VALUE.word(), spec.where()));
        }
        return order;
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

    /** Calls that give a function are followed by the call of that function. */
    private CallSearch.Found applied(CallSearch.Found found, CallCompletion completion, Scope scope) {
        Expression value = applied(found.value(), completion, scope);
        Expression gradient = found.gradient() == found.value() ? value : applied(found.gradient(), completion, scope);
        return new CallSearch.Found(
                value, gradient, found.valueMethod(), found.gradientMethod(), found.shape(), found.sign());
    }

    private Expression applied(Expression call, CallCompletion completion, Scope scope) {
        boolean takesNothing = Names.in(call).stream().noneMatch(completion.variables()::contains)
                && Names.in(call).stream().noneMatch(Special::isOne);
        if (!takesNothing || spec.variables().stream().anyMatch(v -> v.place() != null)) {
            return call;
        }
        Object given = Probing.tried(() -> Objects.requireNonNullElse(code.evaluate(call, scope), ""));
        if (given == null || given instanceof String || Probing.numbers(given) != null) {
            return call;
        }
        Method getter = Functional.methodOf(given) == null ? Functional.getterOf(given) : null;
        if (getter != null) {
            return applied(new Expression.Call(call, getter.getName(), List.of(), call.where()), completion, scope);
        }
        Method method = Functional.methodOf(given);
        if (method == null) {
            return call;
        }
        Expression.Call plain = CallSearch.guarded(call.where(), () -> completion.value(method, false, call.where()));
        return new Expression.Call(call, method.getName(), plain.arguments(), call.where());
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
