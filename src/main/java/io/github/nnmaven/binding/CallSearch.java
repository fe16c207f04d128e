package io.github.nnmaven.binding;

import io.github.nnmaven.pairing.Choice;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Shape;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.Nearest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the calls of value and gradient: as they are written, by their names, or by what looks like a pair. */
final class CallSearch {
    private static final int LISTED = 6;

    private final FunctionSpec spec;
    private final Signatures signatures;
    private final CallCompletion completion;
    private final ParameterNames names;
    private final int rank;

    /** @param rank how deep the numbers of a point are nested, or {@link NumberTypes#UNKNOWN} */
    CallSearch(FunctionSpec spec, Signatures signatures, CallCompletion completion, ParameterNames names, int rank) {
        this.rank = rank;
        this.spec = spec;
        this.signatures = signatures;
        this.completion = completion;
        this.names = names;
    }

    /**
     * The two calls.
     *
     * @throws FunctionFault if one cannot be found
     */
    Found find() {
        requireThere(spec.value());
        requireThere(spec.gradient());
        Pair pair = pair();
        Method usual =
                pair == null && spec.value() == null && spec.gradient() != null ? signatures.conventional() : null;
        Method both = pair == null && spec.value() == null && spec.gradient() == null ? signatures.container() : null;
        Method value =
                methodOf(spec.value(), usual != null ? usual : pair == null ? both : signatures.method(pair.value()));
        Method gradient = methodOf(spec.gradient(), pair == null ? both : signatures.method(pair.gradient()));
        Shape shape = pair == null ? null : pair.shape();
        Expression valueCall = valueCall(value, shape);
        Expression gradientCall = gradientCall(gradient, value, valueCall, shape);
        int sign = pair == null ? 1 : pair.sign();
        Found found = new Found(
                valueCall,
                gradientCall,
                value == null ? named(valueCall) : value,
                gradient == null ? named(gradientCall) : gradient,
                shape,
                sign);
        if (shape == null && spec.variables().isEmpty()) {
            takePointForData(found);
        }
        return found;
    }

    /** The first argument of written calls of a parametric function is no variable. */
    private void takePointForData(Found found) {
        boolean parametric = found.valueMethod() != null
                && found.gradientMethod() != null
                && signatures.shapeOf(found.valueMethod(), found.gradientMethod()) == Shape.PARAMETRIC;
        if (parametric
                && found.value() instanceof Expression.Call call
                && call.arguments().get(0) instanceof Expression.Name first) {
            completion.known().takeForData(first.name());
        }
    }

    /** What looks like a pair, if that is needed. */
    private @Nullable Pair pair() {
        boolean written = isWritten(spec.value()) && isWritten(spec.gradient());
        if (written) {
            return null;
        }
        boolean other = isWritten(spec.value()) || isWritten(spec.gradient()) || isFunctional(spec.gradient());
        if (other && signatures.conventional() != null) {
            return null;
        }
        Choice choice = signatures.best(name(spec.value()), name(spec.gradient()));
        if (spec.value() == null && spec.gradient() == null && signatures.container() != null) {
            return choice.pair();
        }
        if (choice.pair() == null && (spec.value() == null || spec.gradient() == null)) {
            boolean contained = spec.value() != null || spec.gradient() != null;
            if (!contained || choice.candidates().size() > 1) {
                throw notFound(choice);
            }
        }
        return choice.pair();
    }

    /** A name alone is a method or a field. */
    private void requireThere(@Nullable Located<Expression> part) {
        if (part != null
                && part.value() instanceof Expression.Name name
                && !signatures.has(name.name())
                && !signatures.hasField(name.name())) {
            String near = Nearest.to(name.name(), signatures.names());
            throw new FunctionFault(
                    part.where(),
                    Types.shown(signatures.type()) + " has no method " + name.name() + "; its methods are "
                            + signatures.listed(),
                    near == null ? "Name one of them, or write a call." : "Did you mean " + near + "?");
        }
    }

    /** A call with its arguments, or something that is no method of the class: it needs no completion. */
    private boolean isWritten(@Nullable Located<Expression> part) {
        if (part == null) {
            return false;
        }
        return part.value() instanceof Expression.Call call
                ? Signatures.types(call) == null
                : !(part.value() instanceof Expression.Name name && signatures.has(name.name()));
    }

    /** A method without arguments, which returns the gradient as a function. */
    private boolean isFunctional(@Nullable Located<Expression> part) {
        return part != null
                && part.value() instanceof Expression.Name name
                && signatures.named(name.name()).stream().anyMatch(m -> m.getParameterCount() == 0)
                && signatures.named(name.name()).stream()
                        .allMatch(m ->
                                m.getParameterCount() > 0 || m.getReturnType().isInterface());
    }

    /** The name of the method, if that is all that is known of it. */
    private static @Nullable String name(@Nullable Located<Expression> part) {
        if (part == null) {
            return null;
        }
        return part.value() instanceof Expression.Call call
                ? call.name()
                : part.value() instanceof Expression.Name name ? name.name() : "";
    }

    /** The method that is meant by its name or signature; null when the call is written. */
    private @Nullable Method methodOf(@Nullable Located<Expression> part, @Nullable Method paired) {
        if (part == null) {
            return paired;
        }
        if (isWritten(part)) {
            return null;
        }
        if (part.value() instanceof Expression.Call call) {
            Method found = signatures.only(call.name(), Objects.requireNonNull(Signatures.types(call)));
            return found == null ? unknown(part, call.name()) : found;
        }
        String name = Objects.requireNonNull(name(part));
        Method only = signatures.only(name, null);
        if (only == null) {
            only = signatures.ofRank(name, rank, 1 + spec.data().size());
        }
        if (only != null) {
            return only;
        }
        return paired == null ? unknown(part, name) : paired;
    }

    private Method unknown(Located<Expression> part, String name) {
        String there = signatures.named(name).stream()
                .map(m -> Types.brief(m.getReturnType()) + " " + m.getName() + Types.parameters(m))
                .collect(Collectors.joining(", "));
        throw new FunctionFault(
                part.where(),
                "it is not clear which " + name + " of " + Types.shown(signatures.type()) + " is meant: there is "
                        + there,
                "Write the call with its arguments, or the types of its parameters: " + name + "(double[]).");
    }

    private Expression valueCall(@Nullable Method value, @Nullable Shape shape) {
        if (value == null) {
            return spec.value() == null
                    ? Objects.requireNonNull(spec.gradient()).value()
                    : spec.value().value();
        }
        Location where = spec.value() == null ? spec.where() : spec.value().where();
        boolean fills = shape == Shape.FUSED && value.getReturnType().isPrimitive();
        if (shape == Shape.PARAMETRIC && spec.variables().isEmpty()) {
            completion.takeFirstForData(value);
        }
        return guarded(where, () -> completion.value(value, fills, where));
    }

    private Expression gradientCall(
            @Nullable Method gradient, @Nullable Method value, Expression valueCall, @Nullable Shape shape) {
        if (gradient == null) {
            return spec.gradient() == null ? valueCall : spec.gradient().value();
        }
        boolean both = gradient.equals(value) && (shape == Shape.FUSED || shape == null);
        if (both || shape == Shape.DERIVATIVE_STRUCTURE) {
            return valueCall;
        }
        Location where =
                spec.gradient() == null ? spec.where() : spec.gradient().where();
        Method completed = value == null ? named(valueCall) : value;
        CallCompletion.Completed known = completed != null && valueCall instanceof Expression.Call call
                ? new CallCompletion.Completed(call, completed, names.of(completed))
                : null;
        boolean back = shape == Shape.LAYER || (shape == null && isBackward(gradient));
        return guarded(where, () -> completion.gradient(gradient, known, back, where));
    }

    /** The method of a written call, if its name and number of arguments tell. */
    private @Nullable Method named(Expression written) {
        if (!(written instanceof Expression.Call call) || call.target() != null) {
            return null;
        }
        List<Method> found = new ArrayList<>(signatures.named(call.name()));
        found.removeIf(m -> m.getParameterCount() != call.arguments().size());
        return found.size() == 1 ? found.get(0) : null;
    }

    private boolean isBackward(Method method) {
        String name = method.getName().toLowerCase(Locale.ROOT);
        boolean named = name.startsWith("back") || name.contains("backward") || name.contains("backprop");
        return named || names.of(method).stream().anyMatch(n -> isUpstreamOnly(ArgumentWords.plain(n)));
    }

    private static boolean isUpstreamOnly(String name) {
        return name.startsWith("upstream")
                || name.equals("dout")
                || name.equals("gradoutput")
                || name.equals("dvalues");
    }

    static <T> T guarded(Location where, java.util.function.Supplier<T> binding) {
        try {
            return binding.get();
        } catch (BindingException e) {
            throw new FunctionFault(where, String.valueOf(e.getMessage()), "Change the spec, or the method.");
        }
    }

    private FunctionFault notFound(Choice choice) {
        String type = Types.shown(signatures.type());
        if (choice.candidates().isEmpty()) {
            return new FunctionFault(
                    spec.where(),
                    "nothing in " + type + " looks like a value and its gradient; its methods are "
                            + signatures.listed(),
                    "Name them: value: METHOD and gradient: METHOD.");
        }
        String candidates = choice.candidates().stream()
                .limit(LISTED)
                .map(pair -> pair + " (" + pair.why() + ")")
                .collect(Collectors.joining("; "));
        Pair first = choice.candidates().get(0);
        return new FunctionFault(
                spec.where(),
                type + " has several pairs of a value and its gradient: " + candidates,
                "Say which one: value: " + first.value().name() + " and gradient: "
                        + first.gradient().name() + ".");
    }

    /**
     * The two calls.
     *
     * @param valueMethod    null when it is not known
     * @param gradientMethod null when it is not known
     * @param shape          of the pair, null when both are written
     * @param sign           -1 if the gradient's name says that it is the negative one
     */
    record Found(
            Expression value,
            Expression gradient,
            @Nullable Method valueMethod,
            @Nullable Method gradientMethod,
            @Nullable Shape shape,
            int sign) {}
}
