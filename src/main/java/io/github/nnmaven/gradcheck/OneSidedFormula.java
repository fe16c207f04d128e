package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Derivative at the end of an interval: the slope at 0 of the polynomial {@code c₁t + c₂t² + …} fitted to {@code f(x + th) −
 * f(x)} at {@code t = 1/m, 2/m, …, 1} by least squares.
 *
 * <p>Truncation is twice the distance to the fit of one degree less, rounding the worst case for errors of {@code εf} in
 * each value.
 */
final class OneSidedFormula {
    private final int points;
    private final double[] weights;
    private final double[] ofLowerDegree;
    private final double rounding;

    /**
     * @param points {@code m}
     * @param degree of the polynomial, at most {@code m}
     */
    OneSidedFormula(int points, int degree) {
        this.points = points;
        this.weights = slope(points, degree);
        this.ofLowerDegree = slope(points, degree - 1);
        this.rounding = Arrays.stream(weights).map(Math::abs).sum()
                + Math.abs(Arrays.stream(weights).sum());
    }

    private static double[] slope(int points, int degree) {
        RealMatrix powers = new Array2DRowRealMatrix(points, degree);
        for (int j = 0; j < points; j++) {
            for (int k = 0; k < degree; k++) {
                powers.setEntry(j, k, Math.pow((j + 1.0) / points, k + 1));
            }
        }
        return new QRDecomposition(powers).getSolver().getInverse().getRow(0);
    }

    /**
     * The derivative, from one side.
     *
     * @param h with the sign of the side
     */
    Estimate at(Neighbourhood around, int tensor, int entry, double h) {
        int[] entries = new int[points];
        double[] values = new double[points];
        Arrays.fill(entries, entry);
        Arrays.setAll(values, j -> around.moved(tensor, entry, h * (j + 1) / points));
        double[] f = around.probe(tensor, entries, values).values();
        double epsilon = around.noise()
                .at(Math.max(
                        Math.abs(around.base()),
                        Arrays.stream(f).map(Math::abs).max().orElse(0)));
        double slope = 0;
        double lower = 0;
        for (int j = 0; j < points; j++) {
            double taken = values[j] - around.at(tensor, entry);
            double change = (f[j] - around.base()) * (h * (j + 1) / points / taken);
            slope += weights[j] * change;
            lower += ofLowerDegree[j] * change;
        }
        double size = Math.abs(h);
        return new Estimate(slope / h, 2 * Math.abs(slope - lower) / size, rounding * epsilon / size, 0, 0, size);
    }
}
