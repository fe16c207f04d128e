package io.github.nnmaven.network;

/** A loss that is a sum of parts, each of one example alone: {@code L = Σₑ Lₑ}. */
public interface SeparableLoss extends Loss {
    /**
     * The part {@code Lₑ} of one example. The parts of a batch add up to {@link #value}, apart from rounding.
     *
     * @param output   of the example
     * @param target   of the example
     * @param examples how many the batch has: the number a mean is divided by
     */
    double share(double[] output, double[] target, int examples);
}
