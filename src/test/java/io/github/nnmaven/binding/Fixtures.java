package io.github.nnmaven.binding;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.ParametricUnivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.MultivariateDifferentiableFunction;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Gradients as people write them. */
final class Fixtures {
    private Fixtures() {}

    static class Rosenbrock {
        double value(double[] x) {
            double a = x[1] - x[0] * x[0];
            return 100 * a * a + (1 - x[0]) * (1 - x[0]);
        }

        double[] gradient(double[] x) {
            double a = x[1] - x[0] * x[0];
            return new double[] {-400 * x[0] * a - 2 * (1 - x[0]), 200 * a};
        }
    }

    static class WrongRosenbrock extends Rosenbrock {
        @Override
        double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            g[1] *= 2;
            return g;
        }
    }

    static class MutatingRosenbrock extends Rosenbrock {
        @Override
        double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            x[0] = 0;
            return g;
        }
    }

    static class CachingRosenbrock extends Rosenbrock {
        private double[] last;
        private double known;

        @Override
        double value(double[] x) {
            if (x != last) {
                last = x;
                known = super.value(x);
            }
            return known;
        }
    }

    static class StaleRosenbrock extends Rosenbrock {
        private double[] point = new double[2];

        @Override
        double value(double[] x) {
            point = x.clone();
            return super.value(x);
        }

        @Override
        double[] gradient(double[] x) {
            return super.gradient(point);
        }
    }

    static class RandomRosenbrock extends Rosenbrock {
        private final Random random = new Random(1);

        @Override
        double value(double[] x) {
            return super.value(x) + random.nextGaussian();
        }
    }

    static final class Sigmoid {
        private Sigmoid() {}

        static double sigmoid(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        static double sigmoidDerivative(double y) {
            return y * (1 - y);
        }
    }

    enum Kind {
        TANH {
            @Override
            double apply(double x) {
                return Math.tanh(x);
            }

            @Override
            double derivative(double x) {
                double t = Math.tanh(x);
                return 1 - t * t;
            }
        },
        CUBE {
            @Override
            double apply(double x) {
                return x * x * x;
            }

            @Override
            double derivative(double x) {
                return 2 * x * x;
            }
        };

        abstract double apply(double x);

        abstract double derivative(double x);
    }

    static final class Fused {
        double evaluate(double[] x, double[] grad) {
            if (grad != null) {
                grad[0] = 2 * x[0] * x[1];
                grad[1] = x[0] * x[0];
            }
            return x[0] * x[0] * x[1];
        }
    }

    static final class AddingFused {
        double evaluate(double[] x, double[] grad) {
            grad[0] += 2 * x[0] * x[1];
            grad[1] += x[0] * x[0];
            return x[0] * x[0] * x[1];
        }
    }

    /** y = W·x + b. */
    static class Dense {
        private final double[][] weights = {{0.5, -1, 0.25}, {1.5, 0.75, -0.5}};
        private final double[] b = {0.1, -0.2};
        double[][] weightGradients = new double[2][3];
        double[] db = new double[2];
        private double[] input;

        double[] forward(double[] x) {
            input = x.clone();
            double[] y = b.clone();
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 3; j++) {
                    y[i] += weights[i][j] * x[j];
                }
            }
            return y;
        }

        double[] backward(double[] dOut) {
            double[] dx = new double[3];
            for (int i = 0; i < 2; i++) {
                db[i] = dOut[i];
                for (int j = 0; j < 3; j++) {
                    weightGradients[i][j] = dOut[i] * input[j];
                    dx[j] += weights[i][j] * dOut[i];
                }
            }
            return dx;
        }

        double[][] getWeights() {
            return weights;
        }
    }

    /** Gives its weights away only as copies. */
    static final class CopyingDense extends Dense {
        @Override
        double[][] getWeights() {
            return Arrays.stream(super.getWeights()).map(double[]::clone).toArray(double[][]::new);
        }

        void setWeights(double[][] weights) {
            for (int i = 0; i < weights.length; i++) {
                super.getWeights()[i] = weights[i].clone();
            }
        }
    }

    static final class AccumulatingDense extends Dense {
        @Override
        double[] backward(double[] dOut) {
            double[][] before =
                    Arrays.stream(weightGradients).map(double[]::clone).toArray(double[][]::new);
            double[] dx = super.backward(dOut);
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 3; j++) {
                    weightGradients[i][j] += before[i][j];
                }
            }
            return dx;
        }

        void zeroGrad() {
            weightGradients = new double[2][3];
        }
    }

    static final class DeafDense extends Dense {
        @Override
        double[] backward(double[] dOut) {
            return super.backward(new double[] {1, 1});
        }
    }

    static final class LearningDense extends Dense {
        double[] backward(double[] dOut, double learningRate) {
            double[] dx = super.backward(dOut);
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 3; j++) {
                    getWeights()[i][j] -= learningRate * weightGradients[i][j];
                }
            }
            return dx;
        }
    }

    static final class Decay implements ParametricUnivariateFunction {
        @Override
        public double value(double x, double... p) {
            return p[0] * Math.exp(-p[1] * x);
        }

        @Override
        public double[] gradient(double x, double... p) {
            double e = Math.exp(-p[1] * x);
            return new double[] {e, -x * p[0] * e};
        }
    }

    static final class Residuals implements MultivariateJacobianFunction {
        @Override
        public Pair<RealVector, RealMatrix> value(RealVector p) {
            double a = p.getEntry(0);
            double b = p.getEntry(1);
            return new Pair<>(
                    new ArrayRealVector(new double[] {a * b, a + b * b, Math.sin(a)}),
                    new Array2DRowRealMatrix(new double[][] {{b, a}, {1, 2 * b}, {Math.cos(a), 0}}));
        }
    }

    static final class Carrying implements MultivariateDifferentiableFunction {
        @Override
        public double value(double[] x) {
            return x[0] * x[0] * Math.sin(x[1]);
        }

        @Override
        public DerivativeStructure value(DerivativeStructure[] x) {
            return x[0].multiply(x[0]).multiply(x[1].sin());
        }
    }

    static final class Partial {
        double f(double[] x) {
            return x[0] * x[1] + Math.exp(x[2]);
        }

        double df(double[] x, int i) {
            return i == 0 ? x[1] : i == 1 ? x[0] : Math.exp(x[2]);
        }
    }

    record ValueAndGradient(double value, double[] gradient) {}

    static final class Recording {
        ValueAndGradient evaluate(double[] x) {
            return new ValueAndGradient(x[0] * x[0], new double[] {2 * x[0]});
        }
    }

    static final class Mse {
        double loss(double[] prediction, double[] target) {
            double sum = 0;
            for (int i = 0; i < prediction.length; i++) {
                sum += (prediction[i] - target[i]) * (prediction[i] - target[i]);
            }
            return sum / prediction.length;
        }

        double[] gradient(double[] prediction, double[] target) {
            double[] g = new double[prediction.length];
            Arrays.setAll(g, i -> 2 * (prediction[i] - target[i]) / prediction.length);
            return g;
        }
    }

    static final class Held {
        private double[] p = new double[2];
        private boolean stale = true;
        private double cached;

        void setParameters(double[] parameters) {
            p = parameters.clone();
            stale = true;
        }

        double getValue() {
            if (stale) {
                cached = p[0] * p[0] * p[1];
                stale = false;
            }
            return cached;
        }

        void getValueGradient(double[] buffer) {
            buffer[0] = 2 * p[0] * p[1];
            buffer[1] = p[0] * p[0];
        }
    }

    static final class Single {
        float value(float[] x) {
            return x[0] * x[0] + (float) Math.sin(x[1]);
        }

        float[] gradient(float[] x) {
            return new float[] {2 * x[0], (float) Math.cos(x[1])};
        }
    }

    static final class Lambdas {
        final DoubleUnaryOperator f = x -> Math.sin(x) * x;
        final DoubleUnaryOperator derivative = x -> Math.cos(x) * x + Math.sin(x);
    }

    static final class Line {
        private final double slope;
        private final double intercept;

        Line(double slope, double intercept) {
            this.slope = slope;
            this.intercept = intercept;
        }

        double loss(double x, double y) {
            double r = slope * x + intercept - y;
            return r * r;
        }

        Map<String, Double> gradients(double x, double y) {
            double r = slope * x + intercept - y;
            return Map.of("slope", 2 * r * x, "intercept", 2 * r);
        }
    }

    static final class SquareJacobian {
        double[] f(double[] x) {
            return new double[] {x[0] * x[1], x[0] - x[1] * x[1]};
        }

        double[][] jacobian(double[] x) {
            return new double[][] {{x[1], x[0]}, {1, -2 * x[1]}};
        }
    }
}
