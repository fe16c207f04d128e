package io.github.nnmaven.corpus.optimize;

/** valueAt and derivativeAt. */
public interface DiffFunction {
    int domainDimension();

    double valueAt(double[] x);

    double[] derivativeAt(double[] x);
}
