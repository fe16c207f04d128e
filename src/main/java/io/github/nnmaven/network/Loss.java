package io.github.nnmaven.network;

import org.apache.commons.math3.linear.RealMatrix;

/** The last step of a network: one number for a whole batch, and its gradient by the network's output. */
public interface Loss {
    /**
     * The loss of the whole batch.
     *
     * @param output outputs × examples
     * @param target of the same shape; class labels are one-hot columns
     */
    double value(RealMatrix output, RealMatrix target);

    /** {@code ∂L/∂output}, of the output's shape. */
    RealMatrix gradient(RealMatrix output, RealMatrix target);

    /** Whether targets are classes: a target number is then a label, not a value. */
    default boolean classifies() {
        return false;
    }

    /**
     * On which smooth piece one output lies, as {@link Activation#piece}: a loss with a kink (l1, huber) tells its sides.
     */
    default int piece(double output, double target) {
        return 0;
    }
}
