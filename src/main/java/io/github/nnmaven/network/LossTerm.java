package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * A loss of one output and its target, with its derivative by the output; {@link TermwiseLoss} adds them up.
 *
 * <p>Value and derivative are of the same function everywhere: nothing is clipped.
 */
public interface LossTerm {
    /** {@code t(f, y)}. */
    double value(double output, double target);

    /** {@code t(f, y)} once more, over any field of Commons Math, as {@link FieldActivation}. */
    <T extends RealFieldElement<T>> T value(T output, double target);

    /** {@code ∂t/∂f}; at a kink, the convention that the class documents. */
    double derivative(double output, double target);

    /** As {@link Loss#piece}. */
    default int piece(double output, double target) {
        return 0;
    }
}
