package io.github.nnmaven.propagation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a study found out about one subject.
 *
 * @param name             of the subject
 * @param source           where it is declared, {@code file:line}
 * @param seed             of the declared draw
 * @param seeds            replicates behind each verdict
 * @param widths           number of values in the input, in each of h_1…h_K and in the output
 * @param forwardExamples  examples of the declared forward pass
 * @param backwardExamples passes of the declared backward direction
 * @param variants         the declared initialization first
 * @param saturation      when the activation is saturated; null when the layers have no one activation
 * @param sweep            the same network under standard initializations; null when its parameters are not drawn, or are not
 *     weights and biases
 */
public record StudyResult(
        String name,
        String source,
        long seed,
        int seeds,
        List<Integer> widths,
        int forwardExamples,
        int backwardExamples,
        List<VariantResult> variants,
        @Nullable Saturation saturation,
        @Nullable SweepResult sweep)
        implements Serializable {
    /** Copies the lists. */
    public StudyResult {
        widths = List.copyOf(widths);
        variants = List.copyOf(variants);
    }
}
