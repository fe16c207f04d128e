package io.github.nnmaven.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.classfile.NamedCode.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    @TempDir
    private Path folder;

    private ClassTree tree;

    @BeforeEach
    void compile() throws IOException {
        tree = ClassTree.of(List.of(Compiled.into(folder, """
                package com.acme;
                class Math2 {
                    static double sigmoid(double x) { return x; }
                    static double sigmoidPrime(double x) { return x; }
                    static double tanh(double x) { return x; }
                    static double tanhPrime(double x) { return x; }
                    static double f(double x) { return x; }
                    static double fPrime(double x) { return x; }
                    static double f(double x, double y) { return x; }
                    static double fPrime(double x, double y) { return x; }
                    static class Loss {
                        double value(double[] x) { return 1; }
                        double[] gradient(double[] x) { return x; }
                        double[][] hessian(double[] x) { return null; }
                    }
                    enum Act {
                        RELU, TANH;
                        double apply(double x) { return x; }
                        double derivative(double x) { return x; }
                    }
                    interface Layer { double[] forward(double[] x); double[] backward(double[] g); }
                    static class Dense implements Layer {
                        private Dense(int n) { }
                        public double[] forward(double[] x) { return x; }
                        public double[] backward(double[] g) { return g; }
                    }
                    static Layer dense() { return new Dense(2); }
                }
                """)));
    }

    @Test
    void nothingIsCheckedWhenNoSpecNamesIt() {
        assertThat(checked()).isEmpty();
        assertThat(checked(new NamedCode("s", "com.other.Loss", null, null))).isEmpty();
    }

    @Test
    void theOnlyPairOfAClassNeedsNoNames() {
        assertThat(checked(new NamedCode("s", "com.acme.Math2$Loss", null, null)))
                .containsExactly("Math2.Loss.value/gradient");
        assertThat(checked(new NamedCode("s", "com.acme.Math2.Loss", null, null)))
                .containsExactly("Math2.Loss.value/gradient");
    }

    @Test
    void aNamedMethodIsCheckedAndItsNeighboursAreNot() {
        assertThat(checked(named("com.acme.Math2", "sigmoidPrime", -1))).containsExactly("Math2.sigmoid/sigmoidPrime");
        assertThat(checked(named("com.acme.Math2$Loss", "hessian", -1))).containsExactly("Math2.Loss.gradient/hessian");
    }

    @Test
    void overloadsAreToldByTheirArguments() {
        assertThat(checked(named("com.acme.Math2", "fPrime", 1))).hasSize(1);
        assertThat(checked(named("com.acme.Math2", "fPrime", 2))).hasSize(1);
    }

    @Test
    void aStaticMethodOfAnotherClassIsThatClasss() {
        assertThat(checked(named("com.acme.Math2$Loss", "com.acme.Math2.tanhPrime", 1)))
                .containsExactly("Math2.tanh/tanhPrime");
    }

    @Test
    void aConstantIsNotTheOtherConstants() {
        assertThat(checked(named("com.acme.Math2.Act.RELU", "derivative", -1)))
                .containsExactly("Math2.Act.RELU.apply/derivative");
    }

    @Test
    void aFactorysObjectIsWhatItMakes() {
        assertThat(checked(named("com.acme.Math2.dense", "backward", 1)))
                .containsExactly("Math2.Dense.forward/backward");
    }

    private static NamedCode named(String function, String gradient, int arguments) {
        return new NamedCode("s", function, null, new Use(gradient, arguments));
    }

    private List<String> checked(NamedCode... named) {
        List<FoundGradient> found = GradientSearch.in(tree);
        Coverage coverage = Coverage.of(tree, found, List.of(named));
        assertThat(coverage.checked().size() + coverage.unchecked().size())
                .isEqualTo(found.size())
                .isEqualTo(9);
        return coverage.checked().stream().map(c -> c.gradient().name()).toList();
    }
}
