package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A numeric derivative that shares no point and no formula with {@link Stencil}: the odd parts {@code (f(x + jg) − f(x −
 * jg))/2}, {@code j} = 1 … 6, fitted by least squares with {@code c₁j + c₃j³ + c₅j⁵}; the derivative is {@code c₁/g}.
 *
 * <p>Truncation is the distance to the fit without {@code c₅}, and what the even parts have of {@code |j|} beyond the noise:
 * a kink at or near the point. Rounding comes from the residuals, and so contains noise
 * that shows only at these distances. With {@code g = 5h/32} all points lie within {@code h}, none at a point of the
 * stencil.
 */
final class SecondScheme {
    private static final int PAIRS = 6;
    /** Values that it asks for. */
    static final int POINTS = 2 * PAIRS;

    private static final double SPACING = 5.0 / 32;
    private static final double[] FIFTH_DEGREE = slopeWeights(1, 3, 5);
    private static final double[] THIRD_DEGREE = slopeWeights(1, 3);
    private static final double[] KINK = slopeWeights(1, 2, 4);
    private static final RealMatrix RESIDUALS = residuals();
    private static final double NORM2 = Math.sqrt(dot(FIFTH_DEGREE, FIFTH_DEGREE));
    private static final double NORM1 =
            Arrays.stream(FIFTH_DEGREE).map(Math::abs).sum();
    private static final double KINK_NORM1 = Arrays.stream(KINK).map(Math::abs).sum();

    private SecondScheme() {}

    private static RealMatrix powers(int... exponents) {
        RealMatrix powers = new Array2DRowRealMatrix(PAIRS, exponents.length);
        for (int j = 1; j <= PAIRS; j++) {
            for (int k = 0; k < exponents.length; k++) {
                powers.setEntry(j - 1, k, Math.pow((double) j / PAIRS, exponents[k]));
            }
        }
        return powers;
    }

    private static RealMatrix pseudoInverse(RealMatrix powers) {
        return new QRDecomposition(powers).getSolver().getInverse();
    }

    /** Weights of the values in the coefficient of the first power. */
    private static double[] slopeWeights(int... exponents) {
        return pseudoInverse(powers(exponents)).scalarMultiply(1.0 / PAIRS).getRow(0);
    }

    private static RealMatrix residuals() {
        RealMatrix powers = powers(1, 3, 5);
        RealMatrix fit = powers.multiply(pseudoInverse(powers));
        return MatrixUtils.createRealIdentityMatrix(PAIRS).subtract(fit);
    }

    /**
     * Derivative along one entry.
     *
     * @param h the step of the first scheme
     */
    static Estimate at(Neighbourhood around, int tensor, int entry, double h) {
        double[] values = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            values[k] = around.moved(tensor, entry, offset(k, h));
        }
        int[] entries = new int[values.length];
        Arrays.fill(entries, entry);
        double[] f = around.probe(tensor, entries, values).values();
        return of(f, values, h, around.base(), around.noise());
    }

    /** Where a point lies, next to {@code x}: pairs on both sides, nearest first. */
    static double offset(int point, double h) {
        double distance = (point / 2 + 1) * (SPACING * h);
        return point % 2 == 0 ? distance : -distance;
    }

    /**
     * Derivative from values of the function.
     *
     * @param f      one for each point
     * @param values where they were really taken
     * @param h      the step of the first scheme
     * @param base   {@code f(x)}
     */
    static Estimate of(double[] f, double[] values, double h, double base, Noise noise) {
        double g = SPACING * h;
        double fEpsilon = noise.at(largest(f));
        double kink = Math.abs(dot(KINK, evenParts(f, base))) - KINK_NORM1 * fEpsilon;
        return fit(oddParts(f, values, g), Math.max(0, kink) / g, fEpsilon, g);
    }

    private static double largest(double[] f) {
        return Arrays.stream(f).map(Math::abs).max().orElseThrow();
    }

    /** Odd parts, as if the points were exactly {@code x ± jg}. */
    private static double[] oddParts(double[] f, double[] values, double g) {
        double[] odd = new double[PAIRS];
        for (int j = 1; j <= PAIRS; j++) {
            double taken = (values[2 * j - 2] - values[2 * j - 1]) / 2;
            odd[j - 1] = (f[2 * j - 2] - f[2 * j - 1]) / 2 * (j * g / taken);
        }
        return odd;
    }

    private static double[] evenParts(double[] f, double base) {
        double[] even = new double[PAIRS];
        for (int j = 1; j <= PAIRS; j++) {
            even[j - 1] = ((f[2 * j - 2] - base) + (f[2 * j - 1] - base)) / 2;
        }
        return even;
    }

    private static Estimate fit(double[] odd, double kink, double fEpsilon, double g) {
        double slope = dot(FIFTH_DEGREE, odd);
        double truncation = Math.abs(slope - dot(THIRD_DEGREE, odd)) / g + kink;
        double[] residual = RESIDUALS.operate(odd);
        double deviation = Math.sqrt(dot(residual, residual) / (PAIRS - 3));
        double rounding = Math.max(3 * deviation * NORM2, fEpsilon * NORM1) / g;
        return new Estimate(slope / g, truncation, rounding, 0, 0, g);
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
