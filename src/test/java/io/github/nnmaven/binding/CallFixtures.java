package io.github.nnmaven.binding;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealVector;

/** Classes whose members are called, as people write them. */
final class CallFixtures {
    private CallFixtures() {}

    interface Shaped {
        default String byDefault(double[] x) {
            return "default" + x.length;
        }
    }

    static class Base {
        protected String inherited() {
            return "base";
        }
    }

    static final class Layer extends Base implements Shaped {
        static final int CONSTANT = 42;
        private final double[] weights = {5, 6};
        double bias = 7;

        Object forward(double[] x) {
            return "forward" + Arrays.toString(x);
        }

        private String secret() {
            return "secret";
        }

        String getHidden() {
            return secret();
        }

        public String isHidden() {
            return "never";
        }

        static String staticOfOwner(double[] x) {
            return "static" + x.length;
        }

        String overloaded(double[] x) {
            return "double[]";
        }

        String overloaded(double[][] x) {
            return "double[][]";
        }

        String overloaded(float[] x) {
            return "float[]";
        }

        String overloaded(List<Double> x) {
            return "List";
        }

        String overloaded(double x) {
            return "double";
        }

        String overloaded(float x) {
            return "float";
        }

        String overloaded(int x) {
            return "int";
        }

        String overloaded(boolean x) {
            return "boolean";
        }

        String overloaded(String x) {
            return "String";
        }

        String overloaded(Object x) {
            return "Object";
        }

        String narrow(Collection<Double> x) {
            return "Collection";
        }

        String narrow(List<Double> x) {
            return "List";
        }

        String ambiguous(double a, float b) {
            return "1";
        }

        String ambiguous(float a, double b) {
            return "2";
        }

        String realVector(RealVector x) {
            return x.toString();
        }

        RealVector realVectorOf(RealVector x) {
            return x;
        }

        String variadic(double... x) {
            return Arrays.toString(x);
        }

        String labelled(String label, double... x) {
            return label + Arrays.toString(x);
        }

        String ofKind(Kind kind) {
            return kind.name();
        }

        Object nullable(Object x) {
            return x;
        }

        String texts(String[] x) {
            return Arrays.toString(x);
        }

        String whole(int n) {
            return "whole" + n;
        }

        Both both(double[] x) {
            return new Both(0, x);
        }

        Map<String, double[]> map() {
            return Map.of("W", new double[] {1});
        }

        double[][] nested() {
            return new double[][] {{1}, {2}};
        }

        void spoil(double[] x) {
            x[0] = -1;
        }
    }

    record Both(double value, double[] gradient) {}

    record Point(int x, double y) {}

    enum Kind {
        RELU {
            @Override
            String value(double x) {
                return "max" + x;
            }
        },
        TANH;

        final double slope = 2;

        String value(double x) {
            return "tanh" + x;
        }
    }

    static final class KotlinObject {
        public static final KotlinObject INSTANCE = new KotlinObject();

        private KotlinObject() {}

        public String getName() {
            return "kotlin";
        }

        public double twice(double x) {
            return 2 * x;
        }
    }

    static final class WithCompanion {
        public static final Companion Companion = new Companion();

        static final class Companion {
            String create() {
                return "companion";
            }
        }
    }

    static final class Doubling implements Function<double[], double[]> {
        @Override
        public double[] apply(double[] x) {
            return new double[] {x[1]};
        }
    }

    static final class Exploding {
        static final double[] DATA = data();

        static double[] data() {
            throw new IllegalStateException("no data");
        }

        static double value() {
            return DATA[0];
        }
    }

    static final class Thrower {
        double checked() throws IOException {
            throw new IOException("no file");
        }

        double endless() {
            return 1 + endless();
        }

        double linkage() {
            throw new UnsatisfiedLinkError("no blas");
        }

        double missing() {
            throw new NoClassDefFoundError("com/acme/Gone");
        }

        double interrupted() throws InterruptedException {
            throw new InterruptedException();
        }

        @SuppressWarnings({"removal", "deprecation"})
        double death() {
            throw new ThreadDeath();
        }
    }
}
