package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the methods that a spec's calls have meant are written.
 *
 * @param owner     name of the class under test
 * @param evaluator has made the calls
 * @param places    of methods
 * @param gradient  the method of the gradient as its name and type tell it; null when only the calls tell
 */
record CodePlaces(
        String owner,
        Evaluator evaluator,
        MemberPlaces places,
        @Nullable Executable gradient) {
    /**
     * Of the gradient.
     *
     * @param calls which have been made, as far as the project's code let them
     */
    @Nullable
    CodePlace gradient(FunctionCalls calls) {
        return Stream.<@Nullable CodePlace>of(
                        of(calls.gradient()), gradient == null ? null : places.placeOf(gradient), of(calls.value()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Of the method that does the work in an expression: the outermost one that is passed something, {@code jacobian(x)} in
     * {@code jacobian(x).getData()}, else the outermost one. Null when none has a known place.
     */
    @Nullable
    CodePlace of(Expression expression) {
        List<Expression.Call> calls = calls(expression);
        Stream<Expression.Call> working = calls.stream().filter(CodePlaces::isPassedSomething);
        return Stream.concat(working, calls.stream())
                .map(evaluator::called)
                .filter(Objects::nonNull)
                .map(places::placeOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPassedSomething(Expression.Call call) {
        return call.arguments().stream().anyMatch(a -> !Names.in(a).isEmpty());
    }

    /** Those that give what the expression gives, from the outermost in. */
    private static List<Expression.Call> calls(Expression expression) {
        List<Expression.Call> calls = new ArrayList<>();
        Expression part = expression;
        while (part != null) {
            if (part instanceof Expression.Call call) {
                calls.add(call);
            }
            part = inner(part);
        }
        return calls;
    }

    private static @Nullable Expression inner(Expression outer) {
        if (outer instanceof Expression.Call call) {
            return call.target();
        }
        if (outer instanceof Expression.Member member) {
            return member.target();
        }
        if (outer instanceof Expression.Index index) {
            return index.target();
        }
        if (outer instanceof Expression.ArrayLiteral array && !array.elements().isEmpty()) {
            return array.elements().get(0);
        }
        return outer instanceof Expression.Cast cast ? cast.value() : null;
    }
}
