package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.FastMath;

/**
 * Sigmoid linear unit (swish): {@code φ(x) = x·σ(x)} with the logistic function σ; {@code φ′(x) = σ(x)·(1 + x·σ(−x))}
 * (Elfwing, Uchibe, Doya 2017).
 *
 * <p>Below 0 the factor {@code eˣ} is applied as two factors {@code e^(x/2)}, so that the result loses no digits before it
 * underflows itself, at about −752. Near its root −1.278 the derivative has an absolute error of about 1e-16.
 */
public record Silu() implements FieldActivation {
    /** Beyond this σ is 0 or 1 in double precision even after a product; keeps ∞·0 away. */
    private static final double FAR = 1024;

    @Override
    public double value(double x) {
        if (x >= 0) {
            return x * Sigmoid.of(x);
        }
        double near = Math.max(x, -FAR);
        double root = FastMath.exp(near / 2);
        return near * root * (root / (1 + root * root));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T x) {
        return x.multiply(Sigmoid.of(x));
    }

    @Override
    public double derivative(double x) {
        double near = Math.max(Math.min(x, FAR), -FAR);
        double inner = 1 + near * Sigmoid.of(-near);
        if (x >= 0) {
            return Sigmoid.of(near) * inner;
        }
        double root = FastMath.exp(near / 2);
        return inner * root * (root / (1 + root * root));
    }
}
