package io.github.nnmaven.gradcheck;

import java.util.List;
import java.util.function.UnaryOperator;

/** A function in single precision with its gradient, as binding makes a subject of it: parameters in one tensor. */
record FloatFunction(String name, float[] at, Value function, UnaryOperator<float[]> derivative)
        implements Subject, Grid, ClaimError {
    /** A function of floats. */
    @FunctionalInterface
    interface Value {
        float of(float[] x);
    }

    FloatFunction claiming(int entry, double factor) {
        return new FloatFunction(name, at, function, x -> {
            float[] g = derivative.apply(x);
            g[entry] = (float) (factor * g[entry]);
            return g;
        });
    }

    @Override
    public String source() {
        return "float.yaml:1";
    }

    @Override
    public List<Tensor> tensors() {
        return List.of(new Tensor("x", List.of(at.length)));
    }

    @Override
    public double[][] point() {
        return new double[][] {doubles(at)};
    }

    @Override
    public double value(double[][] x) {
        return function.of(floats(x[0]));
    }

    @Override
    public double[][] gradient(double[][] x) {
        return new double[][] {doubles(derivative.apply(floats(x[0])))};
    }

    @Override
    public double nearest(int tensor, int entry, double x) {
        return (float) x;
    }

    @Override
    public double[][] claimErrors(double[][] x) {
        float[] g = derivative.apply(floats(x[0]));
        double[] errors = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            errors[i] = 2.0 * Math.ulp(g[i]);
        }
        return new double[][] {errors};
    }

    private static float[] floats(double[] x) {
        float[] floats = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            if ((float) x[i] != x[i]) {
                throw new AssertionError(x[i] + " is no float");
            }
            floats[i] = (float) x[i];
        }
        return floats;
    }

    private static double[] doubles(float[] x) {
        double[] doubles = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            doubles[i] = x[i];
        }
        return doubles;
    }
}
