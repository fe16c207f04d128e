package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Distances of points to a centre, the example of Commons Math's user guide. */
public class CircleFit implements MultivariateJacobianFunction {
    private final double[][] points = {{30, 68}, {50, -6}, {110, -20}, {35, 15}, {45, 97}};

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector centre) {
        RealVector distances = new ArrayRealVector(points.length);
        RealMatrix jacobian = new Array2DRowRealMatrix(points.length, 2);
        for (int i = 0; i < points.length; i++) {
            double dx = centre.getEntry(0) - points[i][0];
            double dy = centre.getEntry(1) - points[i][1];
            double d = Math.hypot(dx, dy);
            distances.setEntry(i, d);
            jacobian.setEntry(i, 0, dx / d);
            jacobian.setEntry(i, 1, second(dx, dy) / d);
        }
        return new Pair<>(distances, jacobian);
    }

    protected double second(double dx, double dy) {
        return dy;
    }

    /** Copied the line for x. */
    public static class Copied extends CircleFit {
        @Override
        protected double second(double dx, double dy) {
            return dx;
        }
    }
}
