package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters that an object holds and a setter takes, as {@code setParameters(double[])}. */
final class HeldParameters {
    private static final Set<String> NAMES = Set.of(
            "parameters",
            "params",
            "weights",
            "theta",
            "coefficients",
            "x",
            "point",
            "values",
            "parametervector",
            "state",
            "paramvector",
            "vars",
            "variables",
            "beta");

    private HeldParameters() {}

    /** The home of the parameters, or null when there is no such setter, or several. */
    static @Nullable PropertyHome home(Signatures signatures, Evaluator evaluator, Location where) {
        List<Method> setters = Members.methods(signatures.type()).stream()
                .filter(HeldParameters::isSetter)
                .toList();
        List<Method> known = setters.stream()
                .filter(m -> NAMES.contains(m.getName().substring(3).toLowerCase(Locale.ROOT)))
                .toList();
        List<Method> chosen = known.isEmpty() ? setters : known;
        if (chosen.size() != 1) {
            return null;
        }
        String name = chosen.get(0).getName();
        Expression setter =
                new Expression.Call(null, name, List.of(new Expression.Name(Special.VALUE.word(), where)), where);
        Method getter = signatures.only("get" + name.substring(3), List.of());
        Expression get = getter == null ? null : new Expression.Call(null, getter.getName(), List.of(), where);
        return new PropertyHome(get, setter, evaluator);
    }

    private static boolean isSetter(Method method) {
        return method.getName().startsWith("set")
                && method.getName().length() > 3
                && method.getParameterCount() == 1
                && NumberTypes.rank(method.getGenericParameterTypes()[0]) == 1
                && !Members.isStatic(method);
    }
}
