package io.github.nnmaven.corpus.activation;

/** A transfer function of a neuron. */
public interface Transfer {
    double apply(double x);

    double applyDerivative(double y);
}
