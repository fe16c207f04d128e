package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * An activation whose formula is written once more over any field of Commons Math. Over {@code DerivativeStructure} it
 * differentiates itself, over {@code Dfp} it has as many digits as wanted: a judge that shares neither the derivative's
 * formula nor a step with anything it judges.
 */
public interface FieldActivation extends Activation {
    /**
     * The function's value, the same function as {@link #value(double)}. At a kink the piece is chosen that gives the
     * derivative of {@link #derivative}.
     */
    <T extends RealFieldElement<T>> T value(T x);
}
