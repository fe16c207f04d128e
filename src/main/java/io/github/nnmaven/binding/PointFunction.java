package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.Checkable;
import io.github.nnmaven.spec.ConventionsSpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function at one of its points, as the subject that its value makes it. */
final class PointFunction {
    private final FunctionPoint at;
    private final UserFunction function;
    private final ConventionsSpec conventions;
    private final UpstreamGradient upstream;

    /** @param upstream for values that are not a number */
    PointFunction(FunctionPoint at, UserFunction function, ConventionsSpec conventions, UpstreamGradient upstream) {
        this.at = at;
        this.function = function;
        this.conventions = conventions;
        this.upstream = upstream;
    }

    String label() {
        return at.point().label();
    }

    FunctionPoint at() {
        return at;
    }

    UserFunction function() {
        return function;
    }

    /** What the gradient's calls are given; null when they take no upstream gradient. */
    @Nullable
    UpstreamGradient passed() {
        return function.calls().usesUpstream() ? upstream : null;
    }

    /**
     * The subject.
     *
     * @throws UserCodeException if the project's code throws at the point
     * @throws io.github.nnmaven.gradcheck.EvaluationException if what it gives is no value or no gradient of it
     */
    Checkable subject() {
        Claims claims = new Claims(conventions, function.calls());
        ArrayValue[] where = at.at(at.start());
        if (function.calls().usesUpstream()) {
            return new LossSubject(at, function, claims, upstream, false);
        }
        Evaluation evaluation = function.gradient(where, null);
        ArrayValue value = function.readValue(evaluation.output());
        if (value.shape().rank() == 0 || (value.size() == 1 && isGradient(evaluation.claims(), where))) {
            return new LossSubject(at, function, claims, null, false);
        }
        if (isEntryByEntry(value, evaluation.claims(), where)) {
            return new LossSubject(at, function, claims, upstream, true);
        }
        return new JacobianSubject(at, function, claims, value.size());
    }

    private static boolean isGradient(List<ArrayValue> claims, ArrayValue[] at) {
        for (int v = 0; v < at.length; v++) {
            if (claims.get(v).size() != at[v].size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEntryByEntry(ArrayValue value, List<ArrayValue> claims, ArrayValue[] at) {
        return at.length == 1
                && claims.get(0).size() == value.size()
                && at[0].size() == value.size()
                && value.size() > 1
                && Arrays.stream(at).noneMatch(a -> a.shape().isNumber());
    }
}
