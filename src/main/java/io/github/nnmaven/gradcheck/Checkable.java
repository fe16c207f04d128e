package io.github.nnmaven.gradcheck;

import java.util.List;

/** What every check needs to know about a function of named parameter tensors, whether it gives one number or several. */
public sealed interface Checkable permits Subject, VectorSubject {
    /** Unique name. */
    String name();

    /** Where it is declared, {@code file:line}. */
    String source();

    /** The parameter tensors, in the order of the arrays. */
    List<Tensor> tensors();

    /** The point at which the derivatives are checked; a fresh copy. */
    double[][] point();
}
