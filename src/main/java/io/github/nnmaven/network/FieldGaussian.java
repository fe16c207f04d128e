package io.github.nnmaven.network;

import org.apache.commons.math3.RealFieldElement;

/**
 * The standard normal distribution function Φ over any field of Commons Math.
 *
 * <p>With the density {@code ϕ}: up to |x| = 3 the series {@code Φ(x) = 1/2 + ϕ(x)·Σ x^(2n+1)/(1·3·5···(2n+1))}, whose
 * terms all have one sign (Abramowitz and Stegun 26.2.11); beyond, Laplace's continued fraction {@code Φ(−z) = ϕ(z)/(z +
 * 1/(z + 2/(z + 3/(z + …))))} (26.2.14).
 */
final class FieldGaussian {
    private static final double BORDER = 3;
    private static final int SERIES_TERMS = 120;
    private static final int FRACTIONS = 400;

    private FieldGaussian() {}

    static <T extends RealFieldElement<T>> T distribution(T x) {
        if (Math.abs(x.getReal()) <= BORDER) {
            return series(x).multiply(density(x)).add(0.5);
        }
        T z = x.getReal() > 0 ? x : x.negate();
        T tail = density(x).divide(fraction(z));
        return x.getReal() > 0 ? tail.negate().add(1) : tail;
    }

    private static <T extends RealFieldElement<T>> T density(T x) {
        T one = x.getField().getOne();
        T twoPi = one.atan().multiply(8);
        return x.multiply(x).divide(-2).exp().divide(twoPi.sqrt());
    }

    private static <T extends RealFieldElement<T>> T series(T x) {
        T square = x.multiply(x);
        T term = x;
        T sum = x;
        for (int n = 1; n < SERIES_TERMS; n++) {
            term = term.multiply(square).divide(2 * n + 1);
            sum = sum.add(term);
        }
        return sum;
    }

    private static <T extends RealFieldElement<T>> T fraction(T z) {
        T inner = z;
        for (int n = FRACTIONS; n > 0; n--) {
            inner = z.add(inner.reciprocal().multiply(n));
        }
        return inner;
    }
}
