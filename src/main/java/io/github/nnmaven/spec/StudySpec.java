package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code init-report} does with a network.
 *
 * @param forwardExamples  1000 when not written
 * @param forwardInput     an input declaration of the study's own, or null
 * @param inputsOf         name of the subject whose study's inputs are taken, or null
 * @param backwardExamples 100 when not written
 * @param backwardTarget   target of the backward passes, 0 when null
 * @param seeds            replicates behind a verdict, 30 when not written
 * @param variants         other initializations, in order, without the declared one
 */
public record StudySpec(
        int forwardExamples,
        @Nullable DataSpec forwardInput,
        @Nullable Located<String> inputsOf,
        int backwardExamples,
        @Nullable DataSpec backwardTarget,
        int seeds,
        List<Variant> variants) {
    public StudySpec {
        variants = List.copyOf(variants);
    }

    /**
     * One more initialization.
     *
     * @param name       unique among the variants; not {@code declared}
     * @param initialize its values
     */
    public record Variant(Located<String> name, InitializeSpec initialize) {}
}
