package io.github.nnmaven.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientSearchTest {
    @TempDir
    private Path folder;

    @Test
    void gradientsAreFoundWithTheirLines() throws IOException {
        assertThat(found("""
                package com.acme;
                class Rosenbrock {
                    double value(double[] x) { return x[0] + x[1]; }
                    double[] gradient(double[] x) {
                        return x;
                    }
                }
                """)).containsExactly("Rosenbrock.value/gradient (Rosenbrock.java:5)");
    }

    @Test
    void whatIsInheritedIsFoundWhereItIsWritten() throws IOException {
        assertThat(found("""
                package com.acme;
                abstract class Activation {
                    abstract double f(double x);
                    abstract double df(double x);
                }
                class Relu extends Activation {
                    double f(double x) { return x; }
                    double df(double x) { return 1; }
                }
                class Scaled extends Relu {
                    double df(double x) { return 2; }
                }
                class Named extends Relu {
                    @Override public String toString() { return "relu"; }
                }
                """)).containsExactly("Relu.f/df (Activation.java:8)", "Scaled.f/df (Activation.java:11)");
    }

    @Test
    void whatAnAbstractClassHasIsFoundInItsSubclasses() throws IOException {
        assertThat(found("""
                package com.acme;
                abstract class Loss {
                    abstract double weight();
                    double loss(double[] x) { return weight() * x[0]; }
                    double[] lossGradient(double[] x) { return x; }
                }
                class Heavy extends Loss { double weight() { return 2; } }
                class Light extends Loss { double weight() { return 1; } }
                """))
                .containsExactly("Heavy.loss/lossGradient (Loss.java:5)", "Light.loss/lossGradient (Loss.java:5)");
    }

    @Test
    void defaultMethodsOfInterfacesCount() throws IOException {
        assertThat(found("""
                package com.acme;
                interface Curve {
                    double f(double x);
                    default double fPrime(double x) { return 1; }
                    static double g(double x) { return x; }
                    static double gPrime(double x) { return 1; }
                }
                class Line implements Curve { public double f(double x) { return x; } }
                """)).containsExactly("Curve.g/gPrime (Curve.java:6)", "Line.f/fPrime (Curve.java:4)");
    }

    @Test
    void everyConstantOfAnEnumIsAFunction() throws IOException {
        assertThat(found("""
                package com.acme;
                enum Act {
                    RELU { double apply(double x) { return x; } double derivative(double x) { return 1; } },
                    TANH { double apply(double x) { return x; } double derivative(double x) { return 2; } };
                    abstract double apply(double x);
                    abstract double derivative(double x);
                    static double sigmoid(double x) { return x; }
                    static double sigmoidPrime(double x) { return x; }
                }
                """))
                .containsExactly(
                        "Act.sigmoid/sigmoidPrime (Act.java:8)",
                        "Act.RELU.apply/derivative (Act.java:3)",
                        "Act.TANH.apply/derivative (Act.java:4)");
    }

    @Test
    void recordsOfResultsAreNoGradients() throws IOException {
        assertThat(found("""
                package com.acme;
                record Result(double value, double[] gradient) {
                    double[] values() { return gradient; }
                }
                """)).isEmpty();
    }

    @Test
    void aJacobianFunctionOfCommonsMathIsFoundByItsInterface() throws IOException {
        assertThat(found("""
                package com.acme;
                import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
                import org.apache.commons.math3.linear.*;
                import org.apache.commons.math3.util.Pair;
                class Calibration implements MultivariateJacobianFunction {
                    public Pair<RealVector, RealMatrix> value(RealVector point) { return null; }
                }
                class NotOne {
                    public Pair<RealVector, RealMatrix> value(RealVector point) { return null; }
                }
                """)).containsExactly("Calibration.value (Calibration.java:6)");
    }

    @Test
    void howAnObjectIsMadeIsTold() throws IOException {
        ClassTree tree = ClassTree.of(List.of(Compiled.into(folder, """
                package com.acme;
                class Outer {
                    static final String F = "double f(double x)";
                    static class Plain extends Base { }
                    static class Sized extends Base { Sized(int rows, double scale) { } }
                    class Inner extends Base { }
                    static class Single extends Base { static final Single INSTANCE = new Single(); private Single() { } }
                    static Base anonymous() { return new Base() { double df(double x) { return 2; } }; }
                    Base ofObject() { return new Base() { double df(double x) { return 2; } }; }
                    abstract static class Base { double f(double x) { return x; } double df(double x) { return 1; } }
                }
                """)));

        assertThat(GradientSearch.in(tree))
                .extracting(g -> g.making().function() + (g.making().hint() == null ? "" : " ?"))
                .containsExactly(
                        "com.acme.Outer.anonymous()",
                        "com.acme.Outer$2 ?",
                        "com.acme.Outer$Inner() ?",
                        "com.acme.Outer$Plain",
                        "com.acme.Outer$Single",
                        "com.acme.Outer$Sized(rows, scale) ?");
    }

    private List<String> found(String source) throws IOException {
        return GradientSearch.in(ClassTree.of(List.of(Compiled.into(folder, source)))).stream()
                .map(FoundGradient::toString)
                .toList();
    }
}
