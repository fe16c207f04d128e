package io.github.nnmaven.corpus.optimize;

/** The interface of a well-known toolkit: parameters inside, value and gradient on request. */
public interface Optimizable {
    int getNumParameters();

    void getParameters(double[] buffer);

    double getParameter(int index);

    void setParameters(double[] params);

    void setParameter(int index, double value);

    double getValue();

    void getValueGradient(double[] buffer);
}
