package io.github.nnmaven.propagation;

import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One draw of a variant with both signals.
 *
 * @param forward        of the forward data
 * @param backward       of the backward data
 * @param parameters     a hash of all parameter values
 * @param weightVariance mean square of the hidden weights Ω_1…Ω_{K−1}; NaN when there are none
 */
record Replicate(Signal forward, Signal backward, int parameters, double weightVariance) {
    /** Examples of each direction that a verdict needs: more than these change it little, other seeds much. */
    private static final int EXAMPLES = 32;

    /** The draw that the chapter's digits come from: all examples, each direction afresh from the plan's seed. */
    static Replicate declared(StudyPlan plan, StudyPlan.Variant variant, Signals signals) {
        NumpyRandom random = NumpyRandom.seeded(plan.seed());
        List<RealMatrix> parameters = variant.parameters().apply(random);
        Signal forward = signals.forward(parameters, plan.forward().inputs().apply(random));
        NumpyRandom again = NumpyRandom.seeded(plan.seed());
        List<RealMatrix> same = variant.parameters().apply(again);
        Signal backward = backward(plan.backward(), plan.backward().examples(), same, again, signals);
        return new Replicate(
                forward, backward, parameters.hashCode(), weightVariance(plan, parameters, signals.linear()));
    }

    /** A draw for the verdict: few examples, the backward data after the forward data. */
    static Replicate seeded(long seed, StudyPlan plan, StudyPlan.Variant variant, Signals signals) {
        NumpyRandom random = NumpyRandom.seeded(seed);
        List<RealMatrix> parameters = variant.parameters().apply(random);
        RealMatrix inputs = plan.forward().inputs().apply(random);
        int columns = Math.min(EXAMPLES, inputs.getColumnDimension());
        RealMatrix few = inputs.getSubMatrix(0, inputs.getRowDimension() - 1, 0, columns - 1);
        int passes = Math.min(EXAMPLES, plan.backward().examples());
        return new Replicate(
                signals.forward(parameters, few),
                backward(plan.backward(), passes, parameters, random, signals),
                parameters.hashCode(),
                weightVariance(plan, parameters, signals.linear()));
    }

    private static Signal backward(
            StudyPlan.Backward data, int passes, List<RealMatrix> parameters, NumpyRandom random, Signals signals) {
        List<RealMatrix> inputs = new ArrayList<>();
        List<RealMatrix> targets = new ArrayList<>();
        for (int e = 0; e < passes; e++) {
            inputs.add(data.input().apply(random));
            targets.add(data.target().apply(random));
        }
        return signals.backward(parameters, Signals.columns(inputs), Signals.columns(targets));
    }

    private static double weightVariance(StudyPlan plan, List<RealMatrix> parameters, LinearStages linear) {
        double sum = 0;
        long count = 0;
        for (int t = 0; t < parameters.size(); t++) {
            ParameterTensor tensor = plan.network().tensors().get(t);
            int layer = linear.layerOf(tensor.stage());
            if (layer > 0 && layer < linear.last() && tensor.shape().name().equals("weights")) {
                double norm = parameters.get(t).getFrobeniusNorm();
                sum += norm * norm;
                count += tensor.shape().size();
            }
        }
        return sum / count;
    }
}
