package io.github.nnmaven.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    private static final String SHAPES = """
            package com.acme;
            import java.util.*;
            import org.apache.commons.math3.linear.*;
            import org.apache.commons.math3.util.Pair;
            import org.apache.commons.math3.analysis.differentiation.*;
            class Shapes {
                static class Scalar { double f(double x) { return x; } double df(double x) { return 1; } }
                static class Two { double loss(double p, double t) { return p; } double lossDerivative(double p, double t) { return 1; } }
                static class Plain { double value(double[] x) { return x[0] + x[3]; } double[] gradient(double[] x) { return x; } }
                static class Data {
                    double loss(double[] theta, double[][] data, int[] labels, boolean mean, int k) { return 1; }
                    double[] gradient(double[] theta, double[][] data, int[] labels, boolean mean, int k) { return theta; }
                }
                static class Unknown { double loss(double[] w, String s) { return 1; } double[] gradient(double[] w, String s) { return w; } }
                static class Sized { Sized(int n) { } double value(double[] x) { return 1; } double[] gradient(double[] x) { return x; } }
                static class Scalars { double loss(double a, double b) { return a; } double[] gradient(double a, double b) { return null; } }
                static class Overloaded { double f(double... x) { return 1; } double f(double[] x, double[] gradient) { return 1; } }
                static class Into { double value(double[] x) { return 1; } void gradient(double[] x, double[] out) { } }
                static class IntoWithData { double loss(double[] x, double l) { return 1; } void lossGradient(double[] x, double l, double[] out) { } }
                static class Fused { double evaluate(double[] x, double[] gradient) { return 1; } }
                static class Both { Map<String, Object> lossAndGradient(double[] x) { return null; } }
                static class Curve { double value(double t, double... p) { return t; } double[] gradient(double t, double... p) { return p; } }
                static class Residuals { double[] residuals(double[] x) { return x; } double[][] jacobian(double[] x) { return null; } }
                static class Dense {
                    private double[][] w = {{1}}; private double[][] dw = {{1}};
                    double[] forward(double[] input) { return input; }
                    double[] backward(double[] g) { return g; }
                    double[] getBias() { return new double[2]; }
                    double[] getBiasGradient() { return new double[2]; }
                }
                static class Rate { double[] forward(double[] x) { return x; } double[] backward(double[] g, double learningRate) { return g; } }
                static class Partial { double f(double[] x) { return 1; } double partialDerivative(double[] x, int i) { return 1; } }
                static class State { double[] getParameters() { return new double[3]; } void setParameters(double[] p) { } double getValue() { return 1; } void getValueGradient(double[] g) { } }
                static class Carried {
                    double value(double x) { return x; } DerivativeStructure value(DerivativeStructure x) { return x; }
                }
                static class Vector { double value(RealVector x) { return 1; } RealVector gradient(RealVector x) { return x; } }
                static class Force { double energy(double[] x) { return 1; } double[] force(double[] x) { return x; } }
                static class Batch { double[][] forward(double[][] x) { return x; } double[][] backward(double[][] g) { return g; } }
                static class Objects {
                    org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction objective() { return null; }
                    org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient slope() { return null; }
                }
                static class Hess { double[] gradient(double[] x) { return x; } double[][] hessian(double[] x) { return null; } }
                enum Act { RELU; double f(double x) { return x; } double df(double x) { return 1; } }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void everyShapeGivesADocumentThatTheReaderTakes() throws IOException {
        List<FoundGradient> found = found(SHAPES);
        assertThat(found).hasSize(25);
        SpecFile file = read(Suggestions.yaml(Suggestions.unchecked(found, Set.of())));

        assertThat(file.problems()).isEmpty();
        assertThat(file.subjects())
                .hasSize((int) Suggestions.complete(Suggestions.unchecked(found, Set.of())))
                .hasSize(22);
    }

    @Test
    void commentsBecomeDocumentsWithoutTheirSigns() throws IOException {
        for (String document : documents(found(SHAPES), Set.of())) {
            String open =
                    document.replaceAll("(?m)^# (?=function|name|value|gradient|at|variables|data|conventions| )", "");
            SpecFile file = read(open);
            assertThat(file.problems()).as(open).isEmpty();
            assertThat(file.subjects()).as(open).hasSize(1);
        }
    }

    @Test
    void aShortGradientHasAShortSpec() throws IOException {
        assertThat(document("Plain")).isEqualTo("""
                # Shapes.Plain.value/gradient (Shapes.java:9)
                function: com.acme.Shapes$Plain
                name: Shapes.Plain
                value: value
                gradient: gradient
                at: {normal: {size: 4, count: 2, seed: 1}}
                """);
    }

    @Test
    void furtherArgumentsAreData() throws IOException {
        assertThat(document("Data")).endsWith("""
                value: "loss(theta, data, labels, mean, k)"
                gradient: "gradient(theta, data, labels, mean, k)"
                variables:
                  theta: {at: {normal: {size: 3, count: 2, seed: 1}}}
                data:
                  data: {normal: {shape: [2, 3], seed: 2}}
                  labels: {integer: {size: 3, low: 0, high: 1, seed: 2}}
                  mean: true
                  k: 1
                """);
    }

    @Test
    void aLayersParametersAreVariables() throws IOException {
        assertThat(document("Dense")).endsWith("""
                value: "forward(input)"
                gradient: "backward(upstream)"
                variables:
                  input: {at: {normal: {size: 3, count: 2, seed: 1}}, gradient: result}
                  bias: {get: getBias(), gradient: getBiasGradient()}
                  w: {field: w, gradient: {field: dw}}
                """);
    }

    @Test
    void gradientsByAllNumbersNameTheEntryOfEach() throws IOException {
        assertThat(document("Scalars")).endsWith("""
                variables:
                  a: {at: [-1.7, -0.4, 0.3, 1.9], gradient: "result[0]"}
                  b: {at: [-1.7, -0.4, 0.3, 1.9], gradient: "result[1]"}
                """);
    }

    @Test
    void whatNeedsMoreIsAComment() throws IOException {
        assertThat(document("Sized")).isEqualTo("""
                # Shapes.Sized.value/gradient (Shapes.java:15)
                # To do: put the arguments of the constructor in place of their names
                # function: "com.acme.Shapes$Sized(n)"
                # name: Shapes.Sized
                # value: value
                # gradient: gradient
                # at: {normal: {size: 3, count: 2, seed: 1}}
                """);
    }

    @Test
    void whatGivesBothAtOnceIsCalledWithABuffer() throws IOException {
        assertThat(document("Fused")).endsWith("""
                value: "evaluate(x, buffer)"
                gradient: "evaluate(x, buffer)"
                variables:
                  x: {at: {normal: {size: 3, count: 2, seed: 1}}}
                """);
    }

    @Test
    void functionsThatAreReturnedAreNamed() throws IOException {
        assertThat(document("Objects")).endsWith("""
                value: objective
                gradient: slope
                at: {normal: {size: 3, count: 2, seed: 1}}
                """);
    }

    @Test
    void aForceIsTheNegativeGradient() throws IOException {
        assertThat(document("Force")).endsWith("conventions: {sign: -1}\n");
    }

    @Test
    void namesAreUniqueAmongAllSubjects() throws IOException {
        List<FoundGradient> found = found("""
                package com.acme;
                class A {
                    static double f(double x) { return x; } static double df(double x) { return x; }
                    static double g(double x) { return x; } static double dg(double x) { return x; }
                    static double f(double x, double y) { return x; } static double df(double x, double y) { return x; }
                }
                """);
        assertThat(documents(found, Set.of("A")))
                .map(d ->
                        d.lines().filter(l -> l.startsWith("name")).findFirst().orElseThrow())
                .containsExactly("name: A.f", "name: A.g", "name: A.f-df");
    }

    private String document(String simpleName) throws IOException {
        return documents(found(SHAPES), Set.of()).stream()
                .filter(d -> d.startsWith("# Shapes." + simpleName + "."))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> documents(List<FoundGradient> found, Set<String> taken) {
        return Suggestions.unchecked(found, taken).stream()
                .map(UncheckedGradient::spec)
                .toList();
    }

    private List<FoundGradient> found(String source) throws IOException {
        return GradientSearch.in(ClassTree.of(List.of(Compiled.into(folder, source))));
    }

    private static SpecFile read(String text) {
        return new SpecReader(Catalog.standard().vocabulary()).read("s.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
