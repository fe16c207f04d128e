package io.github.nnmaven.propagation;

import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.random.SeededStream;
import java.util.ArrayList;
import java.util.Arrays;
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
        SeededStream stream = new SeededStream(plan.seed());
        NumpyRandom random = stream.fromStart();
        List<RealMatrix> parameters = variant.parameters().apply(random);
        Signal forward =
                signals.declaredForward(parameters, plan.forward().inputs().apply(random));
        Data backward = Data.backward(plan, plan.backward().examples(), afterParameters(variant, stream));
        return new Replicate(
                forward,
                signals.declaredBackward(parameters, backward.passInputs(), backward.passTargets()),
                hash(parameters),
                meanSquares(parameters));
    }

    /** The generator where the data of a direction begins. */
    static NumpyRandom afterParameters(StudyPlan.Variant variant, SeededStream stream) {
        NumpyRandom random = stream.fromStart();
        List<RealMatrix> unused = variant.parameters().apply(random);
        return random;
    }

    /** A draw for the verdict: few examples, the backward data after the forward data. */
    static Replicate seeded(SeededStream stream, StudyPlan plan, StudyPlan.Variant variant, Signals signals) {
        NumpyRandom random = stream.fromStart();
        List<RealMatrix> parameters = variant.parameters().apply(random);
        Data data = Data.draw(plan, random);
        return new Replicate(
                data.forward(parameters, signals),
                data.backward(parameters, signals),
                hash(parameters),
                meanSquares(parameters));
    }

    private static int hash(List<RealMatrix> parameters) {
        return parameters.stream()
                .map(p -> Arrays.deepHashCode(Scaled.of(p).rows()))
                .toList()
                .hashCode();
    }

    private static List<Double> meanSquares(List<RealMatrix> parameters) {
        return parameters.stream().map(Moments::meanSquare).toList();
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

        Signal forward(List<RealMatrix> parameters, Signals signals) {
            return signals.forward(parameters, inputs);
        }

        Signal backward(List<RealMatrix> parameters, Signals signals) {
            return signals.backward(parameters, passInputs, passTargets);
        }
    }
}
