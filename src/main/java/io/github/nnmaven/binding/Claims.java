package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.spec.ConventionsSpec;
import io.github.nnmaven.spec.ConventionsSpec.Layout;
import java.util.Arrays;
import java.util.List;

/** The numbers that the project's code gave, as gradients in the layout of the variables. */
final class Claims {
    private static final int FLOAT_ULPS = 4;

    private final ConventionsSpec conventions;
    private final FunctionCalls calls;

    Claims(ConventionsSpec conventions, FunctionCalls calls) {
        this.conventions = conventions;
        this.calls = calls;
    }

    /**
     * A gradient for each variable.
     *
     * @throws EvaluationException if there are more or fewer numbers than the variable has
     */
    double[][] gradients(List<ArrayValue> claims, ArrayValue[] at) {
        double[][] gradients = new double[at.length][];
        for (int v = 0; v < at.length; v++) {
            gradients[v] = gradient(claims.get(v), at[v], v);
        }
        return gradients;
    }

    private double[] gradient(ArrayValue claim, ArrayValue variable, int v) {
        if (claim.size() != variable.size()) {
            throw wrongSize(claim, variable.shape(), v);
        }
        List<Integer> extents = variable.shape().extents();
        boolean transposed = extents.size() == 2
                && claim.shape().rank() == 2
                && !claim.shape().equals(variable.shape())
                && conventions.layout() == null;
        if (transposed) {
            throw wrongSize(claim, variable.shape(), v);
        }
        boolean byColumn = conventions.layout() == Layout.COLUMN_MAJOR && extents.size() == 2;
        double[] flat = byColumn ? Transposed.of(claim.flat(), extents.get(1), extents.get(0)) : claim.flat();
        return scaled(flat);
    }

    /**
     * The Jacobian, {@code [output][variable][entry]}.
     *
     * @throws EvaluationException if there are more or fewer numbers than outputs times entries
     * @throws BindingException    if the layout is in doubt
     */
    double[][][] jacobian(List<ArrayValue> claims, ArrayValue[] at, int outputs) {
        double[][][] jacobian = new double[outputs][at.length][];
        for (int v = 0; v < at.length; v++) {
            int entries = at[v].size();
            double[] byOutput = byOutput(claims.get(v), at[v], outputs, v);
            for (int o = 0; o < outputs; o++) {
                jacobian[o][v] = Arrays.copyOfRange(byOutput, o * entries, (o + 1) * entries);
            }
        }
        return jacobian;
    }

    private double[] byOutput(ArrayValue claim, ArrayValue variable, int outputs, int v) {
        int entries = variable.size();
        if (claim.size() != outputs * entries) {
            throw wrongSize(claim, Shape.of(outputs, entries), v);
        }
        double[] flat = scaled(claim.flat());
        return isParameterFirst(claim.shape(), outputs, entries) ? Transposed.of(flat, entries, outputs) : flat;
    }

    private boolean isParameterFirst(Shape claim, int outputs, int entries) {
        Layout layout = calls.layout();
        if (layout != null) {
            return layout == Layout.PARAMETER_BY_OUTPUT || layout == Layout.COLUMN_MAJOR;
        }
        if (outputs == 1 || entries == 1) {
            return false;
        }
        if (calls.isByIndex()) {
            return true;
        }
        List<Integer> extents = claim.extents();
        int rows = extents.isEmpty() ? 1 : extents.get(0);
        if (extents.size() > 1 && rows != (rows == outputs ? entries : outputs)) {
            return rows == entries;
        }
        throw new BindingException("the Jacobian " + calls.gradient().text() + " of " + outputs + " outputs by "
                + entries
                + " parameters comes as " + claim + ", which does not tell what runs first; write conventions: {layout:"
                + " output×parameter} or {layout: parameter×output}");
    }

    private double[] scaled(double[] claim) {
        double factor = conventions.sign() / conventions.scale();
        return factor == 1
                ? claim.clone()
                : Arrays.stream(claim).map(a -> a * factor).toArray();
    }

    /** What the claims may be off as numbers: rounding to single precision, and weight changes divided by a rate. */
    double[][] errors(List<ArrayValue> claims, ArrayValue[] at, double[][] gradients) {
        double[][] errors = roundings(claims, gradients);
        Double rate = calls.learningRate();
        for (int v = 0; v < at.length && rate != null; v++) {
            Variable variable = calls.variables().get(v);
            boolean changes = variable.home() != null && variable.gradient() == null;
            for (int i = 0; i < errors[v].length && changes; i++) {
                errors[v][i] += changeError(at[v].flat()[i], claims.get(v).isSingle(), rate);
            }
        }
        return errors;
    }

    /** Some units in the last place of the numbers that came in single precision. */
    double[][] roundings(List<ArrayValue> claims, double[][] gradients) {
        double[][] errors = new double[gradients.length][];
        for (int v = 0; v < gradients.length; v++) {
            boolean single = claims.get(v).isSingle();
            errors[v] = Arrays.stream(gradients[v])
                    .map(a -> single ? FLOAT_ULPS * (double) Math.ulp((float) a) : 0)
                    .toArray();
        }
        return errors;
    }

    /** Both weights are rounded, before and after; the change is not much larger than the weight. */
    private static double changeError(double weight, boolean single, double rate) {
        double ulp = single ? Math.ulp((float) weight) : Math.ulp(weight);
        return 2 * ulp / Math.abs(rate);
    }

    private EvaluationException wrongSize(ArrayValue claim, Shape wanted, int v) {
        Variable variable = calls.variables().get(v);
        String from = variable.gradient() == null
                ? calls.gradient().text()
                : variable.gradient().text();
        return new EvaluationException(from + " gave " + count(claim.shape()) + " as the gradient of " + variable.name()
                + ", where " + count(wanted) + " belong" + (wanted.size() == 1 ? "s" : ""));
    }

    private static String count(Shape shape) {
        return shape.isNumber() ? "a number" : shape.rank() == 1 ? shape.size() + " numbers" : shape + " numbers";
    }
}
