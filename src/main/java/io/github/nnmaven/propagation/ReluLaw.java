package io.github.nnmaven.propagation;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * One ReLU layer of finite width, exactly: without biases, {@code ‖h'‖² = σ²·‖h‖²·χ²_B} with {@code B} binomial(width, ½)
 * active units, independent from layer to layer, for one input and normal weights. Given {@code B = k > 0} the logarithm of
 * {@code χ²_k} has mean {@code ψ(k/2) + ln 2} and variance {@code ψ′(k/2)}.
 *
 * @param mean of the growth of the rms, in decades
 * @param sd   its standard deviation
 */
record ReluLaw(double mean, double sd) {
    /**
     * The layer.
     *
     * @param variance of a weight
     * @param from     width of the layer before
     * @param to       width of this layer
     */
    static ReluLaw of(double variance, int from, int to) {
        BinomialDistribution active = new BinomialDistribution(null, to, 0.5);
        double alive = 1 - active.probability(0);
        double mean = 0;
        double square = 0;
        double within = 0;
        for (int k = 1; k <= to; k++) {
            double p = active.probability(k) / alive;
            double log = Gamma.digamma(k / 2.0) + Math.log(2);
            mean += p * log;
            square += p * log * log;
            within += p * Gamma.trigamma(k / 2.0);
        }
        double toDecades = 1 / (2 * Math.log(10));
        double factor = Math.log(variance * from / to);
        return new ReluLaw((factor + mean) * toDecades, Math.sqrt(within + square - mean * mean) * toDecades);
    }
}
