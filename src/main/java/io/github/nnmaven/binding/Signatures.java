package io.github.nnmaven.binding;

import io.github.nnmaven.pairing.Choice;
import io.github.nnmaven.pairing.MemberSignature;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Pairs;
import io.github.nnmaven.pairing.Shape;
import io.github.nnmaven.spec.Expression;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The methods of a class by their signatures. */
final class Signatures {
    private static final List<String> VALUES = List.of(
            "value", "valueAt", "f", "evaluate", "apply", "applyAsDouble", "loss", "cost", "objective", "energy");

    private final Class<?> type;
    private final Map<MemberSignature, Method> methods = new LinkedHashMap<>();

    Signatures(Class<?> type, ParameterNames names) {
        this.type = type;
        for (Method method : Members.methods(type)) {
            if (method.getDeclaringClass() != Object.class) {
                methods.putIfAbsent(signature(method, names), method);
            }
        }
    }

    private static MemberSignature signature(Method method, ParameterNames names) {
        return new MemberSignature(
                method.getDeclaringClass().getName(),
                method.getName(),
                Arrays.stream(method.getGenericParameterTypes())
                        .map(Signatures::named)
                        .toList(),
                named(method.getGenericReturnType()),
                Members.isStatic(method),
                names.of(method));
    }

    /** As written; of what may be any type its bound. */
    private static String named(Type type) {
        if (type instanceof TypeVariable<?> any) {
            return Types.erased(any).getTypeName();
        }
        return type instanceof GenericArrayType array
                ? named(array.getGenericComponentType()) + "[]"
                : type.getTypeName();
    }

    Class<?> type() {
        return type;
    }

    Method method(MemberSignature signature) {
        return Objects.requireNonNull(methods.get(signature));
    }

    boolean has(String name) {
        return methods.values().stream().anyMatch(m -> m.getName().equals(name));
    }

    boolean hasField(String name) {
        return Members.fields(type).stream().anyMatch(f -> f.getName().equals(name));
    }

    /** Names of all methods. */
    List<String> names() {
        return methods.values().stream().map(Method::getName).distinct().toList();
    }

    /** The only method of numbers whose name is one of those that values usually have; null if there is none or several. */
    @Nullable
    Method conventional() {
        for (String name : VALUES) {
            List<Method> found = named(name).stream()
                    .filter(m -> m.getParameterCount() > 0 && isNumeric(m))
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.get(0) : null;
            }
        }
        return null;
    }

    private static boolean isNumeric(Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .allMatch(type -> NumberTypes.rank(type) != NumberTypes.UNKNOWN);
    }

    /** The only method that returns a pair of things for numbers; null if there is none or several. */
    @Nullable
    Method container() {
        List<Method> found = methods.values().stream()
                .filter(m -> m.getParameterCount() == 1
                        && m.getReturnType().getSimpleName().equals("Pair"))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Which pair is meant; names may be null. */
    Choice best(@Nullable String value, @Nullable String gradient) {
        return Pairs.best(List.copyOf(methods.keySet()), value, gradient);
    }

    /** How a value and its gradient are called, if the two look like a pair; else null. */
    @Nullable
    Shape shapeOf(Method value, Method gradient) {
        return Pairs.of(List.copyOf(methods.keySet())).stream()
                .filter(p ->
                        method(p.value()).equals(value) && method(p.gradient()).equals(gradient))
                .map(Pair::shape)
                .findFirst()
                .orElse(null);
    }

    /** The method of this name, and, if {@code types} is not null, of these parameters; null if there is none or several. */
    @Nullable
    Method only(String name, @Nullable List<String> types) {
        List<Method> found = named(name).stream()
                .filter(m -> types == null || isOf(m, types))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The only overload with a double or an array of doubles of this depth among so many parameters; else null. */
    @Nullable
    Method ofRank(String name, int rank, int parameters) {
        List<Method> found = named(name).stream()
                .filter(m -> m.getParameterCount() == parameters)
                .filter(m ->
                        Arrays.stream(m.getParameterTypes()).anyMatch(t -> isDoubles(t) && NumberTypes.rank(t) == rank))
                .toList();
        return rank != NumberTypes.UNKNOWN && found.size() == 1 ? found.get(0) : null;
    }

    private static boolean isDoubles(Class<?> type) {
        Class<?> innermost = type;
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        return innermost == double.class;
    }

    /** Methods of a name. */
    List<Method> named(String name) {
        return methods.values().stream().filter(m -> m.getName().equals(name)).toList();
    }

    private static boolean isOf(Method method, List<String> types) {
        List<String> brief =
                Arrays.stream(method.getParameterTypes()).map(Types::brief).toList();
        List<String> full =
                Arrays.stream(method.getParameterTypes()).map(Types::shown).toList();
        return types.equals(brief) || types.equals(full);
    }

    /** Names of types, if that is all a call passes: it then names one of several overloads. */
    static @Nullable List<String> types(Expression.Call call) {
        boolean all =
                !call.arguments().isEmpty() && call.arguments().stream().allMatch(a -> a instanceof Expression.Type);
        return all ? call.arguments().stream().map(Expression::text).toList() : null;
    }

    /** What there is, for messages: methods that take or give numbers. */
    String listed() {
        return methods.values().stream()
                .filter(m -> m.getReturnType() != void.class || m.getParameterCount() > 0)
                .filter(m -> !m.isSynthetic())
                .map(m -> Types.brief(m.getReturnType()) + " " + m.getName() + Types.parameters(m))
                .limit(12)
                .collect(Collectors.joining(", "));
    }
}
