package io.github.nnmaven.gradcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Optional capability of a {@link Subject} that computes its value in stages: intermediate values, the derivatives that are
 * claimed for them, and the value that follows from a changed one. With it the first wrong stage is found, so that one wrong
 * layer is not reported as wrong tensors everywhere before it.
 */
public interface ActivationGradients {
    /** Names and shapes of the intermediate values, in the order of evaluation: {@code linear0.output}, … */
    List<Tensor> activations();

    /** The intermediate values at a point, flat, in that order; fresh arrays. */
    double[][] activationValues(double[][] at);

    /** Claimed derivatives of the value by them, {@code ∂f/∂activation}; fresh arrays. */
    double[][] activationGradients(double[][] at);

    /**
     * The value when one activation is replaced and only what comes after it is evaluated.
     *
     * @param activation index of the activation
     * @param values     what it is replaced by
     */
    double valueFrom(double[][] at, int activation, double[] values);

    /**
     * Values after changing single entries of activations, many at once; null when there is only {@link #valueFrom}.
     *
     * @return probes whose tensors are the activations
     */
    default EntryProbes.@Nullable Probes activationProbesAt(double[][] at) {
        return null;
    }

    /** Where the stage is declared that gives this activation, {@code file:line}; empty when that is not known. */
    default String placeOf(int activation) {
        return "";
    }

    /**
     * Where the derivative of the stage that gives this activation is written, if it is code of the project's own; of the
     * loss for the index behind the last. Null when that is not known.
     */
    default @Nullable CodePlace codeOf(int activation) {
        return null;
    }
}
