package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/** A loss whose formula is written once more over any field of Commons Math, as {@link FieldActivation}. */
public interface FieldLoss extends Loss {
    /**
     * What one example contributes to {@link #value}, reduction included.
     *
     * @param output   column of outputs of that example
     * @param target   its target
     * @param examples number of examples of the whole batch
     */
    <T extends RealFieldElement<T>> T value(List<T> output, double[] target, int examples);
}
