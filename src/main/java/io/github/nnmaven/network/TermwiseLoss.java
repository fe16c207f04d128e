package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A loss whose terms belong to one output of one example each: {@code L = s·Σ t(f, y)} with {@code s = 1}, or {@code
 * 1/(outputs·examples)} for the mean. {@code ∂L/∂f = s·∂t/∂f}.
 *
 * @param term      {@code t}
 * @param reduction sum or mean over all outputs and examples
 */
public record TermwiseLoss(LossTerm term, Reduction reduction) implements FieldLoss, SeparableLoss {
    @Override
    public double value(RealMatrix output, RealMatrix target) {
        SameShape.require(output, target);
        double sum = 0;
        for (int c = 0; c < output.getColumnDimension(); c++) {
            for (int r = 0; r < output.getRowDimension(); r++) {
                sum += term.value(output.getEntry(r, c), target.getEntry(r, c));
            }
        }
        return reduction.of(sum, count(output));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(List<T> output, double[] target, int examples) {
        T sum = output.get(0).multiply(0);
        for (int r = 0; r < target.length; r++) {
            sum = sum.add(term.value(output.get(r), target[r]));
        }
        return sum.divide(reduction.divisor((long) target.length * examples));
    }

    @Override
    public double share(double[] output, double[] target, int examples) {
        double sum = 0;
        for (int r = 0; r < output.length; r++) {
            sum += term.value(output[r], target[r]);
        }
        return reduction.of(sum, (long) output.length * examples);
    }

    @Override
    public RealMatrix gradient(RealMatrix output, RealMatrix target) {
        SameShape.require(output, target);
        double[][] g = new double[output.getRowDimension()][output.getColumnDimension()];
        for (int r = 0; r < g.length; r++) {
            for (int c = 0; c < g[r].length; c++) {
                g[r][c] = reduction.of(term.derivative(output.getEntry(r, c), target.getEntry(r, c)), count(output));
            }
        }
        return new Array2DRowRealMatrix(g, false);
    }

    @Override
    public int piece(double output, double target) {
        return term.piece(output, target);
    }

    private static long count(RealMatrix output) {
        return (long) output.getRowDimension() * output.getColumnDimension();
    }
}
