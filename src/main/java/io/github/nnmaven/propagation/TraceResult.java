package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;

/**
 * One forward and one backward pass, written out. Matrices as in the chapter: one column an example; a gradient has the
 * shape of what it belongs to.
 *
 * @param name     of the subject
 * @param source   where it is declared, {@code file:line}
 * @param loss     ℓ of the whole batch
 * @param input    features × examples
 * @param target   outputs × examples
 * @param forward  output of each stage, in network order
 * @param backward gradient of the loss by each of them, in network order
 * @param tensors  values and gradient of each parameter tensor, in network order
 */
public record TraceResult(
        String name,
        String source,
        double loss,
        double[][] input,
        double[][] target,
        List<Step> forward,
        List<Step> backward,
        List<TracedTensor> tensors)
        implements Serializable {
    /** Copies the lists. */
    public TraceResult {
        forward = List.copyOf(forward);
        backward = List.copyOf(backward);
        tensors = List.copyOf(tensors);
    }

    /**
     * One matrix of a pass.
     *
     * @param name   {@code linear0.output}, {@code h1}
     * @param symbol in the chapter's notation: {@code f0}, {@code h1}; the name itself where the chapter has none
     * @param values or gradient
     */
    public record Step(String name, String symbol, double[][] values) implements Serializable {}

    /**
     * One parameter tensor.
     *
     * @param name     {@code linear0.weights}
     * @param symbol   {@code omega0}, {@code beta0}; the name itself where the chapter has none
     * @param values   Ω or β
     * @param gradient of the loss by it
     */
    public record TracedTensor(String name, String symbol, double[][] values, double[][] gradient)
            implements Serializable {}
}
