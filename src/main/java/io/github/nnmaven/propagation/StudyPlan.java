package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Network;
import io.github.nnmaven.random.NumpyRandom;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What is studied: one network, the initializations to compare, and the data that goes through it.
 *
 * <p>Everything random is a function of a generator, so that the study can repeat it with other seeds. Each direction
 * starts afresh from its seed: first the parameters are drawn, then the data of that direction.
 *
 * @param name     of the subject
 * @param source   where it is declared, {@code file:line}
 * @param network  its structure
 * @param variants initializations; the first is the declared one
 * @param seed     of the declared draw, 0…2³²−1; the replicates take {@code seed}, {@code seed+1}, …
 * @param seeds    number of replicates behind a verdict, 1 or more
 * @param forward  data of the forward direction
 * @param backward data of the backward direction
 */
public record StudyPlan(
        String name,
        String source,
        Network network,
        List<Variant> variants,
        long seed,
        int seeds,
        Forward forward,
        Backward backward) {
    /** Copies the list and refuses a study of nothing. */
    public StudyPlan {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a study needs at least the declared initialization");
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("a study needs at least 1 seed, but has " + seeds);
        }
    }

    /** The inputs that the forward direction draws after the parameters of the declared initialization. */
    public RealMatrix declaredInputs() {
        NumpyRandom random = NumpyRandom.seeded(seed);
        List<RealMatrix> unused = variants.get(0).parameters().apply(random); // moves the generator past the parameters
        return forward.inputs().apply(random);
    }

    /**
     * One initialization.
     *
     * @param name       unique in the plan, {@code declared} for the first
     * @param parameters draws one matrix for each of {@link Network#tensors}, in that order
     * @param deviations standard deviation that each tensor is declared with, 0 when it is not drawn; empty when not known
     */
    public record Variant(String name, Function<NumpyRandom, List<RealMatrix>> parameters, List<Double> deviations) {
        /** Copies the list. */
        public Variant {
            deviations = List.copyOf(deviations);
        }

        /** With deviations that are not known. */
        public Variant(String name, Function<NumpyRandom, List<RealMatrix>> parameters) {
            this(name, parameters, List.of());
        }
    }

    /**
     * Data of the forward direction: one pass of all examples.
     *
     * @param inputs draws features × examples after the parameters; fixed inputs leave the generator alone
     */
    public record Forward(Function<NumpyRandom, RealMatrix> inputs) {}

    /**
     * Data of the backward direction: one pass an example.
     *
     * @param examples number of passes, 1 or more
     * @param input    draws one features × 1 column, once for each pass
     * @param target   the outputs × 1 target of a pass, drawn after its input
     */
    public record Backward(
            int examples, Function<NumpyRandom, RealMatrix> input, Function<NumpyRandom, RealMatrix> target) {
        /** Refuses a direction without examples. */
        public Backward {
            if (examples < 1) {
                throw new IllegalArgumentException("the backward direction needs at least 1 example, not " + examples);
            }
        }
    }
}
