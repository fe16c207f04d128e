package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Location;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many numbers a value's call writes that returns nothing: those that it leaves in a long array of NaN; where it refuses
 * a long array, the length of the shortest one that it takes.
 */
final class ValueFill {
    private static final int LONG = 4096;
    private static final int TRIED = 64;

    private final UserFunction function;
    private final ArrayValue[] at;
    private final Location where;

    ValueFill(UserFunction function, ArrayValue[] at, Location where) {
        this.function = function;
        this.at = at;
        this.where = where;
    }

    /**
     * The shape of the array; null when the call returns its value after all, or throws whatever it is given.
     *
     * @throws FunctionFault if the call fills arrays of any length, or none
     */
    @Nullable
    Shape shape() {
        ArrayValue filled;
        try {
            filled = filled(LONG);
        } catch (UserCodeException refused) {
            return shortest();
        }
        if (filled == null) {
            return null;
        }
        double[] written = filled.flat();
        int count = LONG;
        while (count > 0 && Double.isNaN(written[count - 1])) {
            count--;
        }
        if (count == 0 || count == LONG) {
            String call = function.calls().value().text();
            throw new FunctionFault(
                    where,
                    "it is not clear how many numbers " + call + " gives: "
                            + (count == 0 ? "it writes none" : "it fills arrays of any length"),
                    "Give an array of that length: data: {values: [0, 0, 0]} and value: METHOD(x, values).");
        }
        return Shape.of(count);
    }

    private @Nullable Shape shortest() {
        for (int length = 1; length <= TRIED; length++) {
            int tried = length;
            Boolean taken = Probing.tried(() -> filled(tried) != null);
            if (taken != null && taken) {
                return Shape.of(length);
            }
        }
        return null;
    }

    /** What is in an array of NaN after the call; null when the call returns something. */
    private @Nullable ArrayValue filled(int length) {
        double[] nothing = new double[length];
        Arrays.fill(nothing, Double.NaN);
        Scope scope = function.scope(at);
        scope.put(Special.BUFFER.word(), ArrayValue.of(Shape.of(length), nothing));
        if (function.valueIn(scope).output() != null) {
            return null;
        }
        List<Object> passed = scope.passed(Special.BUFFER.word());
        return Reading.of(passed.get(passed.size() - 1));
    }
}
