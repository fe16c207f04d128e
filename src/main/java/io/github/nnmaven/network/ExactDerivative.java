package io.github.nnmaven.network;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleToIntFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Derivatives of a network's loss by single entries, independent of backpropagation and of any step that rounding could
 * spoil.
 *
 * <p>Small networks are evaluated with {@code Dfp} at {@value #DIGITS} decimal digits, and differenced with a step of 1e-20
 * relative to the entry, so that neither the step nor rounding is felt; the values that go into the changed layer are those of
 * the plain forward pass. Larger ones are evaluated over {@code DerivativeStructure}, which applies the chain rule
 * forward, in double precision. At a kink, and only there, the two differ: a difference is the mean of both sides, the chain
 * rule takes the side of the activation's convention; so kinks are always left to the chain rule.
 */
public final class ExactDerivative {
    private static final int DIGITS = 60;
    /** Largest number of multiplications for which {@code Dfp} is used; about 20 ms. */
    private static final long SMALL = 10_000;

    private final Network network;
    private final List<RealMatrix> parameters;
    private final RealMatrix input;
    private final RealMatrix target;
    private final ForwardPass base;
    private final DfpField digits = new DfpField(DIGITS);

    /**
     * Prepares derivatives at one point.
     *
     * @param parameters one matrix for each of {@link Network#tensors}
     * @param input      features × examples
     * @param target     outputs × examples
     */
    public ExactDerivative(Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target) {
        this.network = network;
        this.parameters = List.copyOf(parameters);
        this.input = input;
        this.target = target;
        this.base = network.forward(parameters, input);
    }

    /**
     * {@code ∂L/∂entry} of a parameter tensor; NaN when a layer behind it has no formula over fields.
     *
     * @param tensor index into {@link Network#tensors}
     */
    public double ofParameter(int tensor, int row, int column) {
        ParameterTensor parameter = network.tensors().get(tensor);
        if (!FieldEvaluation.isPossible(network, parameter.stage())) {
            return Double.NaN;
        }
        double at = parameters.get(tensor).getEntry(row, column);
        return derivative(
                at,
                (evaluation, x) -> evaluation.lossWithParameter(tensor, row, column, x),
                (evaluation, x) -> evaluation.lossWithParameter(tensor, row, column, x));
    }

    /** {@code ∂L/∂x} of one entry of the input; NaN when a layer has no formula over fields. */
    public double ofInput(int feature, int example) {
        if (!FieldEvaluation.isPossible(network, 0)) {
            return Double.NaN;
        }
        return derivative(
                input.getEntry(feature, example),
                (evaluation, x) -> evaluation.lossWithInput(feature, example, x),
                (evaluation, x) -> evaluation.lossWithInput(feature, example, x));
    }

    private double derivative(
            double at,
            BiFunction<FieldEvaluation<DerivativeStructure>, DerivativeStructure, DerivativeStructure> chain,
            BiFunction<FieldEvaluation<Dfp>, Dfp, Dfp> difference) {
        boolean small = multiplications() <= SMALL && !isAtKink();
        return small ? byDigits(at, difference) : byChainRule(at, chain);
    }

    private double byChainRule(
            double at,
            BiFunction<FieldEvaluation<DerivativeStructure>, DerivativeStructure, DerivativeStructure> loss) {
        DerivativeStructure x = new DerivativeStructure(1, 1, 0, at);
        return loss.apply(new FieldEvaluation<>(x.getField(), base, parameters, target), x)
                .getPartialDerivative(1);
    }

    private double byDigits(double at, BiFunction<FieldEvaluation<Dfp>, Dfp, Dfp> loss) {
        FieldEvaluation<Dfp> evaluation = new FieldEvaluation<>(digits, base, parameters, target);
        Dfp h = digits.newDfp(Math.max(Math.abs(at), 1e-3)).multiply(digits.newDfp("1e-20"));
        Dfp x = digits.newDfp(at);
        Dfp rise = loss.apply(evaluation, x.add(h)).subtract(loss.apply(evaluation, x.subtract(h)));
        return rise.divide(h.multiply(2)).toDouble();
    }

    private long multiplications() {
        return network.tensors().stream().mapToLong(t -> t.shape().size()).sum() * input.getColumnDimension();
    }

    /** Whether some pre-activation, or the output, lies exactly where two pieces meet. */
    private boolean isAtKink() {
        RealMatrix output = base.output();
        for (int r = 0; r < output.getRowDimension(); r++) {
            for (int e = 0; e < output.getColumnDimension(); e++) {
                double y = target.getEntry(r, e);
                if (borders(f -> network.loss().piece(f, y), output.getEntry(r, e))) {
                    return true;
                }
            }
        }
        for (int s = 0; s < network.stages().size(); s++) {
            if (network.stages().get(s).layer() instanceof Elementwise elementwise
                    && hasKink(elementwise.activation(), s == 0 ? input : base.output(s - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasKink(Activation activation, RealMatrix x) {
        for (double[] row : x.getData()) {
            for (double value : row) {
                if (borders(activation::piece, value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean borders(DoubleToIntFunction piece, double x) {
        int here = piece.applyAsInt(x);
        return piece.applyAsInt(Math.nextUp(x)) != here || piece.applyAsInt(Math.nextDown(x)) != here;
    }
}
