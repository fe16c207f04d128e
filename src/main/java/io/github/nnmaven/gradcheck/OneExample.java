package io.github.nnmaven.gradcheck;

import java.util.List;

/** The part of one example in a subject's value, with the gradient that is claimed for the whole. */
record OneExample(Subject subject, Examples examples, int example) implements Subject {
    @Override
    public String name() {
        return subject.name();
    }

    @Override
    public String source() {
        return subject.source();
    }

    @Override
    public List<Tensor> tensors() {
        return subject.tensors();
    }

    @Override
    public double[][] point() {
        return subject.point();
    }

    @Override
    public double value(double[][] at) {
        return examples.value(at, example);
    }

    @Override
    public double[][] gradient(double[][] at) {
        return subject.gradient(at);
    }
}
