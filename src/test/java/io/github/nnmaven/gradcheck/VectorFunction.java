package io.github.nnmaven.gradcheck;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Several outputs of one tensor {@code x}, made of two lambdas; evaluations are counted. */
record VectorFunction(
        double[] at,
        int outputs,
        UnaryOperator<double[]> function,
        Function<double[], double[][]> derivative,
        AtomicLong evaluations)
        implements VectorSubject {
    static VectorFunction of(
            double[] at, int outputs, UnaryOperator<double[]> function, Function<double[], double[][]> derivative) {
        return new VectorFunction(at, outputs, function, derivative, new AtomicLong());
    }

    VectorFunction claiming(int output, int entry, double value) {
        return new VectorFunction(
                at,
                outputs,
                function,
                x -> {
                    double[][] jacobian = derivative.apply(x);
                    jacobian[output][entry] = value;
                    return jacobian;
                },
                evaluations);
    }

    @Override
    public String name() {
        return "f";
    }

    @Override
    public String source() {
        return "f.yaml:1";
    }

    @Override
    public List<Tensor> tensors() {
        return List.of(new Tensor("x", List.of(at.length)));
    }

    @Override
    public double[][] point() {
        return new double[][] {at.clone()};
    }

    @Override
    public double[] values(double[][] x) {
        evaluations.incrementAndGet();
        return function.apply(x[0]);
    }

    @Override
    public double[][][] jacobian(double[][] x) {
        double[][] rows = derivative.apply(x[0]);
        double[][][] jacobian = new double[rows.length][][];
        for (int k = 0; k < rows.length; k++) {
            jacobian[k] = new double[][] {rows[k]};
        }
        return jacobian;
    }
}
