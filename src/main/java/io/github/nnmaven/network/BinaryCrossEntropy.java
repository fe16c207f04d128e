package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Binary cross-entropy of a probability {@code p}: {@code t = −y·ln p − (1 − y)·ln(1 − p)}, {@code ∂t/∂p = (1 − y)/(1 − p) −
 * y/p}. A factor {@code y} or {@code 1 − y} that is exactly 0 leaves its term out, so {@code p = y} costs 0.
 *
 * <p>NaN outside [0, 1], value and derivative. Nothing is clipped: {@code p = 0} with {@code y > 0} costs infinitely much.
 */
public record BinaryCrossEntropy() implements LossTerm {
    @Override
    public double value(double output, double target) {
        if (!isProbability(output)) {
            return Double.NaN;
        }
        double yes = target == 0 ? 0 : -target * FastMath.log(output);
        double no = target == 1 ? 0 : -(1 - target) * FastMath.log1p(-output);
        return yes + no;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T output, double target) {
        T none = output.multiply(0);
        if (!isProbability(output.getReal())) {
            return none.add(Double.NaN);
        }
        T yes = target == 0 ? none : output.log().multiply(-target);
        T no = target == 1 ? none : output.negate().log1p().multiply(target - 1);
        return yes.add(no);
    }

    @Override
    public double derivative(double output, double target) {
        if (!isProbability(output)) {
            return Double.NaN;
        }
        double yes = target == 0 ? 0 : -target / output;
        double no = target == 1 ? 0 : (1 - target) / (1 - output);
        return yes + no;
    }

    private static boolean isProbability(double p) {
        return p >= 0 && p <= 1;
    }
}
