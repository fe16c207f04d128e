package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import org.hipparchus.analysis.MultivariateMatrixFunction;
import org.hipparchus.analysis.MultivariateVectorFunction;
import org.hipparchus.analysis.ParametricUnivariateFunction;
import org.hipparchus.analysis.differentiation.Derivative;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.analysis.differentiation.MultivariateDifferentiableFunction;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.hipparchus.analysis.differentiation.UnivariateDifferentiableFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces of Hipparchus, each implemented rightly, and with {@code wrong} as it happens. */
class HipparchusTest {
    static class Decay implements ParametricUnivariateFunction {
        private final boolean wrong;

        Decay(boolean wrong) {
            this.wrong = wrong;
        }

        @Override
        public double value(double x, double... p) {
            return p[0] * Math.exp(-p[1] * x);
        }

        @Override
        public double[] gradient(double x, double... p) {
            double e = Math.exp(-p[1] * x);
            return new double[] {e, -(wrong ? 1 : x) * p[0] * e};
        }
    }

    static class Circle implements MultivariateJacobianFunction {
        private final boolean wrong;

        Circle(boolean wrong) {
            this.wrong = wrong;
        }

        @Override
        public Pair<RealVector, RealMatrix> value(RealVector p) {
            double a = p.getEntry(0);
            double b = p.getEntry(1);
            double[][] jacobian = {{b, a}, {1, wrong ? b : 2 * b}};
            return new Pair<>(new ArrayRealVector(new double[] {a * b, a + b * b}), new Array2DRowRealMatrix(jacobian));
        }
    }

    static class Cube implements UnivariateDifferentiableFunction {
        private final boolean wrong;

        Cube(boolean wrong) {
            this.wrong = wrong;
        }

        @Override
        public double value(double x) {
            return x * x * x;
        }

        @Override
        public <T extends Derivative<T>> T value(T x) {
            return wrong ? x.square().multiply(x.getReal()) : x.square().multiply(x);
        }
    }

    static class Product implements MultivariateDifferentiableFunction {
        private final boolean wrong;

        Product(boolean wrong) {
            this.wrong = wrong;
        }

        @Override
        public double value(double[] x) {
            return x[0] * x[1] * x[1];
        }

        @Override
        public DerivativeStructure value(DerivativeStructure[] x) {
            return wrong ? x[0].multiply(x[1]).multiply(x[1].getReal()) : x[0].multiply(x[1].square());
        }
    }

    static class First {
        private final boolean wrong;

        First(boolean wrong) {
            this.wrong = wrong;
        }

        double value(double x) {
            return x * Math.sin(x);
        }

        UnivariateDerivative1 value(UnivariateDerivative1 x) {
            return wrong ? x.sin().multiply(x.getReal()) : x.sin().multiply(x);
        }
    }

    static class Several {
        private final boolean wrong;

        Several(boolean wrong) {
            this.wrong = wrong;
        }

        double value(double[] x) {
            return x[0] * Math.sin(x[1]);
        }

        Gradient value(Gradient[] x) {
            return wrong ? x[1].sin().multiply(x[0].getReal()) : x[1].sin().multiply(x[0]);
        }
    }

    static class Bowl {
        private final boolean wrong;

        Bowl(boolean wrong) {
            this.wrong = wrong;
        }

        ObjectiveFunction objective() {
            return new ObjectiveFunction(x -> x[0] * x[0] + 3 * x[1] * x[1]);
        }

        ObjectiveFunctionGradient gradient() {
            return new ObjectiveFunctionGradient(x -> new double[] {2 * x[0], (wrong ? 3 : 6) * x[1]});
        }
    }

    static class Model {
        private final boolean wrong;

        Model(boolean wrong) {
            this.wrong = wrong;
        }

        MultivariateVectorFunction model() {
            return p -> new double[] {p[0] * p[1], p[0] + p[1] * p[1]};
        }

        MultivariateMatrixFunction jacobian() {
            return p -> new double[][] {{p[1], p[0]}, {1, wrong ? p[1] : 2 * p[1]}};
        }
    }

    private static SubjectResult check(String spec, boolean wrong) {
        return Functions.check("function: io.github.nnmaven.binding.HipparchusTest."
                + spec.replaceFirst("\n", "(" + wrong + ")\nname: it\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Decay\nat: [[2, 0.5]]",
                "Decay\nat: [{x: 2, p: [2, 0.5]}]",
                "Circle\nat: [[2, 0.5]]",
                "Cube\nat: [0.5, -2]",
                "Product\nat: [[2, 0.5]]",
                "First\nat: [0.5, -2]",
                "Several\nat: [[2, 0.5]]",
                "Bowl\nat: [[2, 0.5]]",
                "Bowl\nvalue: objective\ngradient: gradient\nat: [[2, 0.5]]",
                "Model\nvalue: model\ngradient: jacobian\nconventions: {layout: output×parameter}\nat: [[2, 0.5]]"
            })
    void eachInterfaceBinds(String spec) {
        SubjectResult right = check(spec, false);
        assertThat(right.outcome()).as(right.message()).isEqualTo(Outcome.PASS);
        assertThat(right.misuses()).isEmpty();
        SubjectResult wrong = check(spec, true);
        assertThat(wrong.outcome()).as(wrong.message()).isEqualTo(Outcome.FAIL);
        assertThat(wrong.message()).contains("wrong");
    }
}
