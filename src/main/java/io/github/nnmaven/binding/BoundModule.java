package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.spec.ConventionsSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of the project's own that maps numbers to numbers and gradients back: a layer, or a loss of one argument. The first
 * variable is what goes in, the others are parameters.
 */
public final class BoundModule {
    private final UserFunction function;
    private final ConventionsSpec conventions;
    private final int rank;
    private final boolean columns;
    private final List<ArrayValue> parameters;
    private final BoundFunction alone;

    BoundModule(
            UserFunction function,
            ConventionsSpec conventions,
            int rank,
            boolean columns,
            List<ArrayValue> parameters,
            BoundFunction alone) {
        this.function = function;
        this.conventions = conventions;
        this.rank = rank;
        this.columns = columns;
        this.parameters = List.copyOf(parameters);
        this.alone = alone;
    }

    /** What goes in: 0 a number, 1 an array for one example, 2 a batch. */
    public int rank() {
        return rank;
    }

    /** Whether a batch has a column for each example, not a row. */
    public boolean byColumns() {
        return columns;
    }

    /** Whether the gradient's call takes an upstream gradient. */
    public boolean usesUpstream() {
        return function.calls().usesUpstream();
    }

    /** The target of a loss from now on. */
    public void setTarget(ArrayValue target) {
        function.setData(OwnModules.TARGET, target);
    }

    /** Names of the parameters. */
    public List<String> names() {
        return function.calls().variables().stream().skip(1).map(Variable::name).toList();
    }

    /** The parameters as the constructor left them. */
    public List<ArrayValue> parameters() {
        return parameters;
    }

    /** The same class to be checked by itself, at the input it was bound with. */
    public BoundFunction alone() {
        return alone;
    }

    /**
     * What comes out.
     *
     * @throws UserCodeException   if the project's code throws
     * @throws EvaluationException if what it gives is no numbers
     */
    public ArrayValue forward(ArrayValue input, List<ArrayValue> values) {
        return function.readValue(function.value(at(input, values)).output());
    }

    /**
     * The gradients with respect to the input and each parameter, flat; forward is called before at the same point.
     *
     * @param upstream in the shape of what comes out; ignored when the calls take none
     * @throws EvaluationException if one has more or fewer numbers than it must
     */
    public List<double[]> backward(ArrayValue input, List<ArrayValue> values, ArrayValue upstream) {
        ArrayValue[] at = at(input, values);
        UpstreamGradient given = function.calls().usesUpstream() ? value -> value.with(upstream.flat()) : null;
        List<ArrayValue> claims = function.gradient(at, given).claims();
        return List.of(new Claims(conventions, function.calls()).gradients(claims, at));
    }

    private static ArrayValue[] at(ArrayValue input, List<ArrayValue> values) {
        List<ArrayValue> at = new ArrayList<>(List.of(input));
        at.addAll(values);
        return at.toArray(ArrayValue[]::new);
    }
}
