package io.github.nnmaven.gradcheck;

import java.util.List;

/** A subject that is another one, except for what it overrides. */
public interface ForwardingSubject extends Subject {
    /** The other one. */
    Subject inner();

    @Override
    default String name() {
        return inner().name();
    }

    @Override
    default String source() {
        return inner().source();
    }

    @Override
    default List<Tensor> tensors() {
        return inner().tensors();
    }

    @Override
    default double[][] point() {
        return inner().point();
    }

    @Override
    default double value(double[][] at) {
        return inner().value(at);
    }

    @Override
    default double[][] gradient(double[][] at) {
        return inner().gradient(at);
    }
}
