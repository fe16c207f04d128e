package io.github.nnmaven.corpus.optimize;

/** One name for much. */
public class Overloads {
    public double value(double x) {
        return x * x;
    }

    public double value(float x) {
        return -1;
    }

    public double value(double[] x) {
        return x[0] * x[0] * x[1];
    }

    public double value(double[] x, int power) {
        return Math.pow(x[0], power) * x[1];
    }

    public double[] gradient(double[] x) {
        return new double[] {2 * x[0] * x[1], x[0] * x[0]};
    }

    public double[] gradient(double[] x, int power) {
        return new double[] {power * Math.pow(x[0], power - 1) * x[1], Math.pow(x[0], power)};
    }

    public float[] gradient(float[] x) {
        return new float[x.length];
    }

    public double[] gradient(double[] x, long power) {
        return new double[2];
    }

    public double derivative(double x) {
        return 2 * x;
    }
}
