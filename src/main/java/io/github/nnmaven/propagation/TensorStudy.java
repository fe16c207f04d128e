package io.github.nnmaven.propagation;

import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.random.SeededStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** What the parameter tensors of the declared draw look like, and what one gradient step would do to them. */
final class TensorStudy {
    private final StudyPlan plan;
    private final Signals signals;

    TensorStudy(StudyPlan plan, Signals signals) {
        this.plan = plan;
        this.signals = signals;
    }

    /** One for each tensor of the declared initialization, in network order. */
    List<TensorStatistics> declared() {
        StudyPlan.Variant variant = plan.variants().get(0);
        SeededStream stream = new SeededStream(plan.seed());
        List<RealMatrix> parameters = variant.parameters().apply(stream.fromStart());
        Replicate.Data data = Replicate.Data.backward(
                plan,
                Math.min(Replicate.EXAMPLES, plan.backward().examples()),
                Replicate.afterParameters(variant, stream));
        List<Scaled> gradients = signals.parameterGradients(parameters, data.passInputs(), data.passTargets());
        List<TensorStatistics> found = new ArrayList<>();
        for (int t = 0; t < parameters.size(); t++) {
            double deviation = variant.deviations().isEmpty()
                    ? Double.NaN
                    : variant.deviations().get(t);
            found.add(statistics(plan.network().tensors().get(t), deviation, parameters.get(t), gradients.get(t)));
        }
        return found;
    }

    private static TensorStatistics statistics(
            ParameterTensor tensor, double deviation, RealMatrix values, Scaled gradient) {
        double[] flat = new double[values.getRowDimension() * values.getColumnDimension()];
        for (int r = 0; r < values.getRowDimension(); r++) {
            System.arraycopy(values.getRow(r), 0, flat, r * values.getColumnDimension(), values.getColumnDimension());
        }
        double mean = new Mean().evaluate(flat);
        double variance = new Variance(false).evaluate(flat);
        double kurtosis = flat.length < 4 || variance == 0 ? Double.NaN : new Kurtosis().evaluate(flat);
        double low = variance * flat.length / quantile(flat.length, 0.975);
        double high = variance * flat.length / quantile(flat.length, 0.025);
        return new TensorStatistics(
                tensor.name(),
                values.getRowDimension(),
                values.getColumnDimension(),
                deviation > 0 ? deviation * deviation : Double.NaN,
                mean,
                variance,
                low,
                high,
                kurtosis,
                tensor.shape().name().equals("weights")
                        ? Lookalike.of(low, high, kurtosis, flat.length, tensor.fanIn(), tensor.fanOut())
                        : "",
                Moments.sizes(0, gradient).log10Rms()
                        - Moments.sizes(0, Scaled.of(values)).log10Rms());
    }

    /** Of χ²; NaN for a single value, which has no variance. */
    private static double quantile(int values, double probability) {
        return values < 2
                ? Double.NaN
                : new ChiSquaredDistribution(values - 1).inverseCumulativeProbability(probability);
    }
}
