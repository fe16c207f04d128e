package io.github.nnmaven.corpus.fit;

import org.apache.commons.math3.special.Gamma;

/** Uses digamma of Commons Math, which is off in the ninth digit: no fault of the user. */
public class GammaLikelihood {
    private final double meanLog = -0.3;
    private final double mean = 1.1;

    public double logLikelihood(double shape, double scale) {
        return (shape - 1) * meanLog - mean / scale - Gamma.logGamma(shape) - shape * Math.log(scale);
    }

    public double byShape(double shape, double scale) {
        return meanLog - Gamma.digamma(shape) - Math.log(scale);
    }

    public double byScale(double shape, double scale) {
        return mean / (scale * scale) - shape / scale;
    }

    public double byShapeTrigamma(double shape, double scale) {
        return meanLog - Gamma.trigamma(shape) - Math.log(scale);
    }
}
