package io.github.nnmaven.corpus.optimize;

import org.apache.commons.math3.util.Pair;

/** Value and gradient come back together, in a pair, a record or a container. */
public class Evaluation {
    /** A record. */
    public record Result(double value, double[] gradient) {}

    /** A container with getters. */
    public static class Container {
        private final double cost;
        private final double[] partials;

        Container(double cost, double[] partials) {
            this.cost = cost;
            this.partials = partials;
        }

        public double getCost() {
            return cost;
        }

        public double[] getPartials() {
            return partials;
        }
    }

    public Pair<Double, double[]> pair(double[] x) {
        return Pair.create(value(x), gradient(x));
    }

    public Result record(double[] x) {
        return new Result(value(x), gradient(x));
    }

    public Container container(double[] x) {
        return new Container(value(x), gradient(x));
    }

    public java.util.Map<String, Object> map(double[] x) {
        return java.util.Map.of("f", value(x), "g", gradient(x));
    }

    public Object[] array(double[] x) {
        return new Object[] {value(x), gradient(x)};
    }

    public java.util.Map.Entry<Double, double[]> entry(double[] x) {
        return java.util.Map.entry(value(x), gradient(x));
    }

    private static double value(double[] x) {
        return Math.log(1 + x[0] * x[0]) * x[1];
    }

    protected double[] gradient(double[] x) {
        return new double[] {2 * x[0] * x[1] / (1 + x[0] * x[0]), Math.log(1 + x[0] * x[0])};
    }

    public static class Wrong extends Evaluation {
        @Override
        protected double[] gradient(double[] x) {
            return new double[] {2 * x[1] / (1 + x[0] * x[0]), Math.log(1 + x[0] * x[0])};
        }
    }
}
