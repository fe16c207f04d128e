package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names an expression passes on. */
final class Names {
    private Names() {}

    /** All names that stand alone or begin something, in the order written; names of methods and members are not among them. */
    static Set<String> in(@Nullable Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, names);
        return names;
    }

    static boolean mentions(@Nullable Expression expression, Special special) {
        return in(expression).contains(special.word());
    }

    private static void collect(@Nullable Expression expression, Set<String> to) {
        if (expression instanceof Expression.Name name) {
            to.add(name.name());
        } else if (expression instanceof Expression.Member member) {
            collect(member.target(), to);
        } else if (expression instanceof Expression.Call call) {
            collect(call.target(), to);
            call.arguments().forEach(argument -> collect(argument, to));
        } else if (expression instanceof Expression.Index index) {
            collect(index.target(), to);
            collect(index.index(), to);
        } else if (expression instanceof Expression.Cast cast) {
            collect(cast.value(), to);
        } else {
            items(expression).forEach(item -> collect(item, to));
        }
    }

    private static List<Expression> items(@Nullable Expression expression) {
        if (expression instanceof Expression.ArrayLiteral array) {
            return array.elements();
        }
        return expression instanceof Expression.NewArray array ? array.lengths() : List.of();
    }
}
