package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the project's code differs from a gradient of the value by its input.
 *
 * @param derivativeOf whether the gradient's argument is the input, or the value there
 * @param sign         -1 when the code returns the negative gradient, else 1
 * @param scale        the code returns this many times the gradient
 * @param layout       how a Jacobian or a flat array is laid out; null: not said
 * @param inPlace      whether calls may write into their arguments
 * @param learningRate the code changes the variables by minus this times their gradient; null: it does not
 * @param order        the calls to make at each point, in order, {@code value} and {@code gradient} standing for these
 *     calls; none: value, then gradient
 * @param written      place of each key that was written
 */
public record ConventionsSpec(
        DerivativeOf derivativeOf,
        int sign,
        double scale,
        @Nullable Layout layout,
        boolean inPlace,
        @Nullable Double learningRate,
        List<Located<Expression>> order,
        Map<String, Location> written) {
    /** What holds when a spec says nothing. */
    public static final ConventionsSpec NOTHING_WRITTEN =
            new ConventionsSpec(DerivativeOf.INPUT, 1, 1, null, false, null, List.of(), Map.of());

    public ConventionsSpec {
        order = List.copyOf(order);
        written = Map.copyOf(written);
    }

    /** The same with another sign. */
    public ConventionsSpec withSign(int other) {
        return new ConventionsSpec(derivativeOf, other, scale, layout, inPlace, learningRate, order, written);
    }

    /** What the gradient's argument is. */
    public enum DerivativeOf {
        /** f′(x). */
        INPUT,
        /** f′ as a function of y = f(x), such as y·(1 − y). */
        OUTPUT
    }

    /** Order of the entries of a Jacobian or of a flat array. */
    public enum Layout {
        /** {@code jacobian[output][parameter]}. */
        OUTPUT_BY_PARAMETER,
        /** {@code jacobian[parameter][output]}. */
        PARAMETER_BY_OUTPUT,
        /** Flat, the last index runs fastest; a flat Jacobian is output by output. */
        ROW_MAJOR,
        /** Flat, the first index runs fastest; a flat Jacobian is parameter by parameter. */
        COLUMN_MAJOR
    }
}
