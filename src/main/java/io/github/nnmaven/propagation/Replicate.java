package io.github.nnmaven.propagation;

import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One draw of a variant with both signals.
 *
 * @param forward     of the forward data
 * @param backward    of the backward data
 * @param parameters  a hash of all parameter values
 * @param meanSquares mean square of each parameter tensor
 */
record Replicate(Signal forward, Signal backward, int parameters, List<Double> meanSquares) {
    /** Examples of each direction that a verdict needs: more than these change it little, other seeds much. */
    static final int EXAMPLES = 32;

    /** The draw that the chapter's digits come from: all examples, each direction afresh from the plan's seed. */
    static Replicate declared(StudyPlan plan, StudyPlan.Variant variant, Signals signals) {
        NumpyRandom random = NumpyRandom.seeded(plan.seed());
        List<RealMatrix> parameters = variant.parameters().apply(random);
        Signal forward = signals.forwardWithSaturation(
                parameters, plan.forward().inputs().apply(random));
        Data backward = Data.backward(plan, plan.backward().examples(), afterParameters(plan, variant));
        return new Replicate(
                forward,
                signals.backward(parameters, backward.passInputs(), backward.passTargets()),
                parameters.hashCode(),
                meanSquares(parameters));
    }

    /** The generator where the data of a direction begins. */
    static NumpyRandom afterParameters(StudyPlan plan, StudyPlan.Variant variant) {
        NumpyRandom random = NumpyRandom.seeded(plan.seed());
        List<RealMatrix> unused = variant.parameters().apply(random);
        return random;
    }

    /** A draw for the verdict: few examples, the backward data after the forward data. */
    static Replicate seeded(long seed, StudyPlan plan, StudyPlan.Variant variant, Signals signals) {
        NumpyRandom random = NumpyRandom.seeded(seed);
        List<RealMatrix> parameters = variant.parameters().apply(random);
        return Data.draw(plan, random).through(parameters, signals);
    }

    private static List<Double> meanSquares(List<RealMatrix> parameters) {
        return parameters.stream()
                .map(p -> {
                    double rms = Moments.of(0, p).rms();
                    return rms * rms;
                })
                .toList();
    }

    /**
     * The data of both directions.
     *
     * @param inputs      of the forward direction
     * @param passInputs  one column a backward pass
     * @param passTargets likewise
     */
    record Data(RealMatrix inputs, RealMatrix passInputs, RealMatrix passTargets) {
        /** Few examples of each, forward first. */
        static Data draw(StudyPlan plan, NumpyRandom random) {
            RealMatrix inputs = plan.forward().inputs().apply(random);
            int columns = Math.min(EXAMPLES, inputs.getColumnDimension());
            RealMatrix few = inputs.getSubMatrix(0, inputs.getRowDimension() - 1, 0, columns - 1);
            Data backward = backward(plan, Math.min(EXAMPLES, plan.backward().examples()), random);
            return new Data(few, backward.passInputs(), backward.passTargets());
        }

        /** Of the backward direction alone. */
        static Data backward(StudyPlan plan, int passes, NumpyRandom random) {
            List<RealMatrix> inputs = new ArrayList<>();
            List<RealMatrix> targets = new ArrayList<>();
            for (int e = 0; e < passes; e++) {
                inputs.add(plan.backward().input().apply(random));
                targets.add(plan.backward().target().apply(random));
            }
            RealMatrix columns = Signals.columns(inputs);
            return new Data(columns, columns, Signals.columns(targets));
        }

        Replicate through(List<RealMatrix> parameters, Signals signals) {
            return new Replicate(
                    signals.forward(parameters, inputs),
                    signals.backward(parameters, passInputs, passTargets),
                    parameters.hashCode(),
                    meanSquares(parameters));
        }
    }
}
