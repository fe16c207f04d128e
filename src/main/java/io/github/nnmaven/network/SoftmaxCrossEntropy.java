package io.github.nnmaven.network;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * Cross-entropy of logits: one example with logits {@code z} and target column {@code y} (probabilities, or one-hot) costs
 * {@code Σᵢ yᵢ·(ln Σⱼ e^zⱼ − zᵢ)}; {@code ∂/∂zᵢ = pᵢ·Σⱼ yⱼ − yᵢ} with {@code p = softmax(z)} (<i>Understanding Deep
 * Learning</i>, section 5.5).
 *
 * <p>Logits are taken relative to the largest one, so no exponential overflows. The gradient is computed as
 * {@code pᵢ·Σ_{j≠i} yⱼ − yᵢ·(1 − pᵢ)} with {@code 1 − pᵢ} from the other exponentials, so that a nearly certain class keeps its
 * digits.
 *
 * @param reduction sum or mean over the examples
 */
public record SoftmaxCrossEntropy(Reduction reduction) implements FieldLoss, SeparableLoss {
    @Override
    public boolean classifies() {
        return true;
    }

    @Override
    public double value(RealMatrix output, RealMatrix target) {
        SameShape.require(output, target);
        double sum = 0;
        for (int c = 0; c < output.getColumnDimension(); c++) {
            sum += value(output.getColumn(c), target.getColumn(c));
        }
        return reduction.of(sum, output.getColumnDimension());
    }

    @Override
    public double share(double[] output, double[] target, int examples) {
        return reduction.of(value(output, target), examples);
    }

    @Override
    public RealMatrix gradient(RealMatrix output, RealMatrix target) {
        SameShape.require(output, target);
        int examples = output.getColumnDimension();
        RealMatrix g = MatrixUtils.createRealMatrix(output.getRowDimension(), examples);
        for (int c = 0; c < examples; c++) {
            double[] column = gradient(output.getColumn(c), target.getColumn(c));
            g.setColumn(
                    c, Arrays.stream(column).map(v -> reduction.of(v, examples)).toArray());
        }
        return g;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(List<T> output, double[] target, int examples) {
        T top = output.get(largest(output.stream().mapToDouble(T::getReal).toArray()));
        T sum = top.multiply(0);
        for (T z : output) {
            sum = sum.add(z.subtract(top).exp());
        }
        T logSum = sum.log();
        T cost = top.multiply(0);
        for (int i = 0; i < target.length; i++) {
            cost = cost.add(logSum.add(top).subtract(output.get(i)).multiply(target[i]));
        }
        return cost.divide(reduction.divisor(examples));
    }

    private static double value(double[] z, double[] y) {
        int top = largest(z);
        double rest = 0;
        for (int j = 0; j < z.length; j++) {
            rest += j == top ? 0 : FastMath.exp(z[j] - z[top]);
        }
        double logSum = FastMath.log1p(rest); // ln Σ e^(zⱼ − z_top)
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += y[i] == 0 ? 0 : y[i] * (logSum + (z[top] - z[i]));
        }
        return sum;
    }

    private static double[] gradient(double[] z, double[] y) {
        double top = z[largest(z)];
        double[] e = Arrays.stream(z).map(v -> FastMath.exp(v - top)).toArray();
        double[] otherE = sumsOfOthers(e);
        double[] otherY = sumsOfOthers(y);
        double[] g = new double[z.length];
        for (int i = 0; i < g.length; i++) {
            g[i] = (e[i] * otherY[i] - y[i] * otherE[i]) / (e[i] + otherE[i]);
        }
        return g;
    }

    /** For each entry the sum of all others, added from both ends so that nothing is subtracted. */
    private static double[] sumsOfOthers(double[] v) {
        double[] sums = new double[v.length];
        double before = 0;
        for (int i = 0; i < v.length; i++) {
            sums[i] = before;
            before += v[i];
        }
        double after = 0;
        for (int i = v.length - 1; i >= 0; i--) {
            sums[i] += after;
            after += v[i];
        }
        return sums;
    }

    /** Index of the largest entry; of the first NaN, if there is one, which then reaches the result. */
    private static int largest(double[] z) {
        int top = 0;
        for (int i = 1; i < z.length; i++) {
            if (!(z[i] <= z[top]) && !Double.isNaN(z[top])) {
                top = i;
            }
        }
        return top;
    }
}
