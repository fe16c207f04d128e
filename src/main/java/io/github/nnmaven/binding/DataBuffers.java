package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.VariableSpec;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data that a call fills: {@code data: {out: [0, 0]}} with {@code gradient: gradient(x, out)} and {@code gradient: out} at a
 * variable. They are buffers, whatever numbers the spec gives them.
 */
final class DataBuffers {
    private final Signatures signatures;
    private final Map<String, @Nullable Object> data;
    private final ParameterNames names;
    private FunctionSpec spec;
    private @Nullable Shape valueFill;

    /** @param data such names are taken out of it */
    DataBuffers(FunctionSpec spec, Signatures signatures, ParameterNames names, Map<String, @Nullable Object> data) {
        this.spec = spec;
        this.signatures = signatures;
        this.names = names;
        this.data = data;
    }

    /** The shape of what the value's call fills; null if it is none of the data. */
    @Nullable
    Shape valueFill() {
        return valueFill;
    }

    /** The spec with the word for buffers in place of such names. */
    FunctionSpec named() {
        Set<String> buffers = gradients();
        if (spec.gradient() != null
                && spec.value() != null
                && isData(spec.gradient().value())) {
            buffers.add(spec.gradient().value().text());
            spec = withGradient(spec, spec.value());
        }
        buffers.addAll(buffers.isEmpty() && isOpen() ? filled(spec.gradient()) : Set.of());
        Set<String> ofValue = filled(spec.value());
        ofValue.forEach(name -> valueFill = ((ArrayValue) Objects.requireNonNull(data.get(name))).shape());
        buffers.addAll(ofValue);
        Set<String> ofGradient = gradients();
        for (String name : buffers) {
            if (ofGradient.size() < 2 || !ofGradient.contains(name)) {
                spec = Renaming.of(spec, name, Special.BUFFER.word());
                data.remove(name);
            }
        }
        return spec;
    }

    /** Whether a call that returns nothing leaves the gradient in an argument: nothing else is said of it. */
    private boolean isOpen() {
        return spec.conventions().learningRate() == null
                && spec.variables().stream().allMatch(v -> v.gradient() == null && v.place() == null);
    }

    /** Data in which variables have their gradients. */
    private Set<String> gradients() {
        Set<String> names = new LinkedHashSet<>();
        for (VariableSpec variable : spec.variables()) {
            if (variable.gradient() != null && variable.gradient().value() instanceof Expression.Name name) {
                names.add(name.name());
            }
        }
        names.retainAll(data.keySet());
        return names;
    }

    private boolean isData(Expression written) {
        return written instanceof Expression.Name name && data.containsKey(name.name()) && !signatures.has(name.name());
    }

    /** The only array among the data of a call that returns nothing, or the only one with a name that buffers have. */
    private Set<String> filled(@Nullable Located<Expression> written) {
        if (written != null && written.value() instanceof Expression.Name method) {
            return lastOf(method.name());
        }
        if (written == null || !(written.value() instanceof Expression.Call call) || !isVoid(call)) {
            return Set.of();
        }
        List<String> arrays = call.arguments().stream()
                .filter(Expression.Name.class::isInstance)
                .map(Expression::text)
                .filter(name -> data.get(name) instanceof ArrayValue value
                        && !value.shape().isNumber())
                .toList();
        boolean other = call.arguments().stream()
                .anyMatch(a -> a instanceof Expression.Name name
                        && !data.containsKey(name.name())
                        && ArgumentWords.isBuffer(name.name()));
        if (other) {
            return Set.of();
        }
        List<String> likely = arrays.stream().filter(ArgumentWords::isBuffer).toList();
        List<String> filled = likely.size() == 1 ? likely : arrays;
        return filled.size() == 1 ? Set.of(filled.get(0)) : Set.of();
    }

    /** The array that a method without a result takes last, if data are called like it. */
    private Set<String> lastOf(String method) {
        Method only = signatures.only(method, null);
        List<String> parameters = only == null || only.getReturnType() != void.class ? List.of() : names.of(only);
        String last = parameters.isEmpty() ? "" : parameters.get(parameters.size() - 1);
        return ArgumentWords.isBuffer(last) && data.get(last) instanceof ArrayValue ? Set.of(last) : Set.of();
    }

    private boolean isVoid(Expression.Call call) {
        List<Method> methods = signatures.named(call.name()).stream()
                .filter(m -> m.getParameterCount() == call.arguments().size())
                .toList();
        return call.target() == null
                && !methods.isEmpty()
                && methods.stream().allMatch(m -> m.getReturnType() == void.class);
    }

    private static FunctionSpec withGradient(FunctionSpec spec, Located<Expression> gradient) {
        return new FunctionSpec(
                spec.name(),
                spec.function(),
                spec.value(),
                Objects.requireNonNull(gradient),
                spec.at(),
                spec.variables(),
                spec.data(),
                spec.upstream(),
                spec.conventions(),
                spec.domain(),
                spec.expect(),
                spec.gradcheck(),
                spec.where());
    }
}
