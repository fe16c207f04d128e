package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Gaussian error linear unit, tanh form: {@code φ(x) = x·(1 + tanh u)/2 = x·σ(2u)} with {@code u = √(2/π)·(x +
 * 0.044715·x³)} and the logistic function σ; {@code φ′(x) = σ(2u) + 2x·u′·σ(2u)·σ(−2u)}, {@code u′ = √(2/π)·(1 +
 * 3·0.044715·x²)} (Hendrycks, Gimpel 2016).
 *
 * <p>Written with σ nothing cancels below 0; the relative error there is that of {@code 2u}, times {@code |2u|}.
 */
public record GeluTanh() implements FieldActivation {
    private static final double SCALE = 0.7978845608028654;
    private static final double CUBIC = 0.044715;

    /** Beyond this σ(2u) is 0 or 1 in double precision; keeps ∞·0 away. */
    private static final double FAR = 64;

    @Override
    public double value(double x) {
        if (x >= 0) {
            return x * Sigmoid.of(2 * u(Math.min(x, FAR)));
        }
        double near = Math.max(x, -FAR);
        double root = FastMath.exp(u(near));
        return near * root * (root / (1 + root * root));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        T cube = x.multiply(x).multiply(x);
        T u = x.add(cube.multiply(CUBIC)).multiply(SCALE);
        return x.multiply(Sigmoid.of(u.multiply(2)));
    }

    @Override
    public double derivative(double x) {
        double near = Math.max(Math.min(x, FAR), -FAR);
        double twice = 2 * u(near);
        double slope = 2 * SCALE * (1 + 3 * CUBIC * near * near);
        return Sigmoid.of(twice) * (1 + near * slope * Sigmoid.of(-twice));
    }

    private static double u(double x) {
        return SCALE * (x + CUBIC * x * x * x);
    }
}
