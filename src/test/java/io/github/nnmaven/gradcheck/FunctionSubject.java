package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** A subject made of two lambdas, without any optional capability. */
record FunctionSubject(
        String name,
        List<Tensor> tensors,
        double[][] at,
        ToDoubleFunction<double[][]> function,
        UnaryOperator<double[][]> derivative)
        implements Subject {
    /** One tensor {@code x} of the given values. */
    static FunctionSubject of(double[] x, ToDoubleFunction<double[]> f, UnaryOperator<double[]> gradient) {
        return new FunctionSubject(
                "f",
                List.of(new Tensor("x", List.of(x.length))),
                new double[][] {x},
                at -> f.applyAsDouble(at[0]),
                at -> new double[][] {gradient.apply(at[0])});
    }

    FunctionSubject withGradient(UnaryOperator<double[][]> wrong) {
        return new FunctionSubject(name, tensors, at, function, wrong);
    }

    FunctionSubject withValue(ToDoubleFunction<double[][]> other) {
        return new FunctionSubject(name, tensors, at, other, derivative);
    }

    /** The claimed gradient with one entry replaced. */
    FunctionSubject claiming(int tensor, int entry, double value) {
        return withGradient(p -> {
            double[][] g = derivative.apply(p);
            g[tensor][entry] = value;
            return g;
        });
    }

    @Override
    public String source() {
        return "f.yaml:1";
    }

    @Override
    public double[][] point() {
        return Arrays.stream(at).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double value(double[][] p) {
        return function.applyAsDouble(p);
    }

    @Override
    public double[][] gradient(double[][] p) {
        return derivative.apply(p);
    }
}
