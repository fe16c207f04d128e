package io.github.nnmaven.network;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Derivatives of a network's loss by single entries, independent of backpropagation and of any step that rounding could
 * spoil, in two ways:
 *
 * <ul>
 *   <li>{@link Way#CHAIN_RULE}: over {@code DerivativeStructure}, the chain rule applied forward in double precision. At a
 *       kink it takes the side of the activation's convention.
 *   <li>{@link Way#MANY_DIGITS}: over {@code Dfp} with 60 decimal digits and a difference whose step is 1e-20 of the entry,
 *       so that neither the step nor rounding is felt; the values that go into the changed layer are those of the plain
 *       forward pass. At a kink it gives the mean of both sides.
 * </ul>
 *
 * Each entry takes a forward pass of its own, for tanh and one example 1.1 ms at 8,641 parameters by the chain rule, 47 ms
 * at 953 with many digits (two cores, busy). So neither is offered beyond {@link Way#largest} multiplications.
 */
public final class ExactDerivative {
    /** How a derivative is had. */
    public enum Way {
        /** Forward differentiation in double precision. */
        CHAIN_RULE(20_000),
        /** A difference at 60 digits. */
        MANY_DIGITS(1_000);

        private final long largest;

        Way(long largest) {
            this.largest = largest;
        }

        /** Most multiplications of a forward pass for which this is offered. */
        public long largest() {
            return largest;
        }

        /** Whether this is offered for the network and a batch of that many examples. */
        public boolean isOffered(Network network, int examples) {
            long multiplications =
                    network.tensors().stream().mapToLong(t -> t.shape().size()).sum() * examples;
            return multiplications <= largest;
        }
    }

    /** Made when it is needed: its constants, of 200 digits, take longer than many derivatives. */
    private static final class Digits {
        static final DfpField FIELD = new DfpField(60);
    }

    private final Network network;
    private final List<RealMatrix> parameters;
    private final RealMatrix input;
    private final RealMatrix target;
    private final Way way;
    private final ForwardPass base;

    /**
     * Prepares derivatives at one point.
     *
     * @param parameters one matrix for each of {@link Network#tensors}
     * @param input      features × examples
     * @param target     outputs × examples
     */
    public ExactDerivative(Network network, List<RealMatrix> parameters, RealMatrix input, RealMatrix target, Way way) {
        this.network = network;
        this.parameters = List.copyOf(parameters);
        this.input = input;
        this.target = target;
        this.way = way;
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
        return way == Way.CHAIN_RULE
                ? byChainRule(at, (evaluation, x) -> evaluation.lossWithParameter(tensor, row, column, x))
                : byDigits(at, (evaluation, x) -> evaluation.lossWithParameter(tensor, row, column, x));
    }

    /** {@code ∂L/∂x} of one entry of the input; NaN when a layer has no formula over fields. */
    public double ofInput(int feature, int example) {
        if (!FieldEvaluation.isPossible(network, 0)) {
            return Double.NaN;
        }
        double at = input.getEntry(feature, example);
        return way == Way.CHAIN_RULE
                ? byChainRule(at, (evaluation, x) -> evaluation.lossWithInput(feature, example, x))
                : byDigits(at, (evaluation, x) -> evaluation.lossWithInput(feature, example, x));
    }

    private double byChainRule(
            double at,
            BiFunction<FieldEvaluation<DerivativeStructure>, DerivativeStructure, DerivativeStructure> loss) {
        DerivativeStructure x = new DerivativeStructure(1, 1, 0, at);
        return loss.apply(new FieldEvaluation<>(x.getField(), base, parameters, target), x)
                .getPartialDerivative(1);
    }

    private double byDigits(double at, BiFunction<FieldEvaluation<Dfp>, Dfp, Dfp> loss) {
        FieldEvaluation<Dfp> evaluation = new FieldEvaluation<>(Digits.FIELD, base, parameters, target);
        Dfp h = Digits.FIELD.newDfp(Math.max(Math.abs(at), 1e-3)).multiply(Digits.FIELD.newDfp("1e-20"));
        Dfp x = Digits.FIELD.newDfp(at);
        Dfp rise = loss.apply(evaluation, x.add(h)).subtract(loss.apply(evaluation, x.subtract(h)));
        return rise.divide(h.multiply(2)).toDouble();
    }
}
