package io.github.nnmaven.gradcheck;

import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.sin;

import java.util.List;
import java.util.stream.Stream;

/**
 * The chapter's toy model {@code (β₃ + ω₃·cos(β₂ + ω₂·exp(β₁ + ω₁·sin(β₀ + ω₀·x))) − y)²} with its eight numbers, and its
 * gradient by hand.
 */
final class ToyModel {
    private static final double X = 2.3;
    private static final double Y = 2.0;

    private ToyModel() {}

    static FunctionSubject subject() {
        List<Tensor> tensors = Stream.of("beta0", "omega0", "beta1", "omega1", "beta2", "omega2", "beta3", "omega3")
                .map(name -> new Tensor(name, List.of()))
                .toList();
        double[][] at = {{1.0}, {0.1}, {2.0}, {-0.4}, {-3.0}, {2.0}, {0.4}, {3.0}};
        return new FunctionSubject("toy", tensors, at, ToyModel::loss, ToyModel::gradient);
    }

    private static double loss(double[][] p) {
        double h1 = sin(p[0][0] + p[1][0] * X);
        double h2 = exp(p[2][0] + p[3][0] * h1);
        double h3 = cos(p[4][0] + p[5][0] * h2);
        double f3 = p[6][0] + p[7][0] * h3;
        return (f3 - Y) * (f3 - Y);
    }

    private static double[][] gradient(double[][] p) {
        double f0 = p[0][0] + p[1][0] * X;
        double h1 = sin(f0);
        double h2 = exp(p[2][0] + p[3][0] * h1);
        double f2 = p[4][0] + p[5][0] * h2;
        double h3 = cos(f2);
        double df3 = 2 * (p[6][0] + p[7][0] * h3 - Y);
        double df2 = -sin(f2) * p[7][0] * df3;
        double df1 = h2 * p[5][0] * df2;
        double df0 = cos(f0) * p[3][0] * df1;
        return new double[][] {{df0}, {df0 * X}, {df1}, {df1 * h1}, {df2}, {df2 * h2}, {df3}, {df3 * h3}};
    }
}
