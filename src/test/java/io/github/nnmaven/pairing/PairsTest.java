package io.github.nnmaven.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCALAR      | double f(double)                    | double df(double)
            SCALAR      | double f(double)                    | double fPrime(double)
            SCALAR      | double f(double)                    | double f_prime(double)
            SCALAR      | double f(double)                    | double dfdx(double)
            SCALAR      | double f(double)                    | double df_dx(double)
            SCALAR      | double value(double)                | double derivative(double)
            SCALAR      | static double sigmoid(double)       | static double sigmoidDerivative(double)
            SCALAR      | static double sigmoid(double)       | static double sigmoidPrime(double)
            SCALAR      | static double sigmoid(double)       | static double sigmoid_prime(double)
            SCALAR      | static double sigmoid(double)       | static double dSigmoid(double)
            SCALAR      | static double sigmoid(double)       | static double dsigmoid(double)
            SCALAR      | static double sigmoid(double)       | static double derivSigmoid(double)
            SCALAR      | static double sigmoid(double)       | static double sigmoidDeriv(double)
            SCALAR      | static double sigmoidFunction(double) | static double sigmoidDerivative(double)
            SCALAR      | static double relu(double)          | static double derivativeOfRelu(double)
            SCALAR      | double activate(double)             | double activateDerivative(double)
            SCALAR      | double activate(double)             | double derivative(double)
            SCALAR      | float activate(float)               | float derivative(float)
            SCALAR      | double apply(double)                | double deriv(double)
            SCALAR      | double apply(double)                | double gradient(double)
            SCALAR      | double activation(double)           | double activationDerivative(double)
            SCALAR      | double activationFunction(double)   | double derivedActivationFunction(double)
            SCALAR      | double fn(double)                   | double dfn(double)
            SCALAR      | double calculate(double)            | double calculateDerivative(double)
            SCALAR      | double loss(double p, double t)     | double lossDerivative(double p, double t)
            SCALAR      | double derivative(double)           | double secondDerivative(double)
            GRADIENT    | double value(double[])              | double[] gradient(double[])
            GRADIENT    | double loss(double[])               | double[] lossGradient(double[])
            GRADIENT    | double loss(double[])               | double[] lossGrad(double[])
            GRADIENT    | double loss(double[])               | double[] dLoss(double[])
            GRADIENT    | double loss(double[])               | double[] dLoss_dTheta(double[])
            GRADIENT    | double loss(double[])               | double[] gradientOfLoss(double[])
            GRADIENT    | double cost(double[], double[])     | double[] costGradient(double[], double[])
            GRADIENT    | double objectiveFunction(double[])  | double[] evaluateGradient(double[])
            GRADIENT    | double valueAt(double[])            | double[] derivativeAt(double[])
            GRADIENT    | double compute(double[])            | double[] computeGradient(double[])
            GRADIENT    | double evaluate(double[])           | double[] evaluateGradient(double[])
            GRADIENT    | double f(double...)                 | double[] gradF(double...)
            GRADIENT    | float loss(float[])                 | float[] gradient(float[])
            GRADIENT    | double energy(double[])             | double[] force(double[])
            GRADIENT    | double value(RealVector)            | RealVector gradient(RealVector)
            GRADIENT    | double value(List<Double>)          | List<Double> gradient(List<Double>)
            GRADIENT    | double loss(double[][])             | double[][] gradient(double[][])
            GRADIENT    | double loss(double[][], int[])      | double[][] gradient(double[][], int[])
            GRADIENT    | double loss(double a, double b)     | double[] gradient(double a, double b)
            GRADIENT    | double loss(double[])               | Map<String, double[]> lossGradient(double[])
            GRADIENT    | double rosenbrock(double[])         | double[] gradient(double[])
            GRADIENT    | double forward(double[], double[])  | double[] backward(double[], double[])
            BUFFER      | double value(double[])              | void gradient(double[], double[])
            BUFFER      | double value(double[])              | void gradient(double[] out, double[] x)
            BUFFER      | double f(double[])                  | double g(double[], double[])
            PARAMETRIC  | double value(double, double...)     | double[] gradient(double, double...)
            PARAMETRIC  | double predict(double, double[])    | double[] gradient(double, double[])
            LAYER       | double[] forward(double[])          | double[] backward(double[])
            LAYER       | double[][] forward(double[][])      | double[][] backward(double[][])
            LAYER       | float[] forward(float[])            | float[] backward(float[])
            LAYER       | double[] forward(double[])          | double[] backprop(double[])
            LAYER       | double[] feedForward(double[])      | void backPropagate(double[])
            LAYER       | double[] forward(double[])          | double[] backward(double[] g, double learningRate)
            LAYER       | double[] forward(double[] x)        | Result backward(double[] g)
            LAYER       | Matrix forward(Matrix)              | Matrix backward(Matrix)
            LAYER       | double[] activate(double[])         | double[] derivative(double[], double[])
            LAYER       | double forward(double[], double[])  | double[] backward()
            LAYER       | void forward(double[] x, double[] y) | void backward(double[] dy, double[] dx)
            JACOBIAN    | double[] residuals(double[])        | double[][] jacobian(double[])
            JACOBIAN    | double[] residuals(double[])        | double[] jacobian(double[])
            JACOBIAN    | double[] residuals(double[])        | void jacobian(double[], double[][])
            JACOBIAN    | void residuals(double[], double[])  | void jacobian(double[], double[])
            JACOBIAN    | RealVector value(RealVector)        | RealMatrix jacobian(RealVector)
            JACOBIAN    | double[] softmax(double[])          | double[][] softmaxDerivative(double[])
            HESSIAN     | double[] gradient(double[])         | double[][] hessian(double[])
            PARTIAL     | double f(double[])                  | double partial(double[], int)
            PARTIAL     | double value(double[])              | double partialDerivative(int, double[])
            ELEMENTWISE | double[] sigmoid(double[])          | double[] sigmoidDerivative(double[])
            ELEMENTWISE | Matrix apply(Matrix)                | Matrix derivative(Matrix)
            DERIVATIVE_STRUCTURE | double value(double)       | DerivativeStructure value(DerivativeStructure)
            GRADIENT    | double logLikelihood(double[])      | double[] score(double[])
            SCALAR      | double logDensity(double)           | double getScore(double)
            GRADIENT    | double logSumExp(double[])          | double[] softmax(double[])
            PARAMETRIC  | double fit(double, double[])        | double[] fitGradient(double, double[])
            FUNCTIONS   | com.acme.ObjectiveFunction objective() | com.acme.ObjectiveFunctionGradient slope()
            FUNCTIONS   | com.acme.MultivariateVectorFunction model() | com.acme.MultivariateMatrixFunction rows()
            """)
    void aPairOfEveryShapeIsFound(Shape shape, String value, String gradient) {
        List<Pair> pairs = Pairs.of(Signatures.of("com.acme.Thing", value, gradient));

        assertThat(pairs).extracting(Pair::shape).containsExactly(shape);
        assertThat(pairs.get(0).value()).isEqualTo(Signatures.of("com.acme.Thing", value));
        assertThat(pairs.get(0).gradient()).isEqualTo(Signatures.of("com.acme.Thing", gradient));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            double getValue()              | double getGradient()
            double likelihood(double[])    | double[] score(double[])
            double nll(double[])           | double[] score(double[])
            double loss(double[])          | double[] score(double[])
            double[] logits(double[])      | double[] softmax(double[])
            double loss(double[])          | double[] softmax(double[])
            void fit(double[], double[])   | double[] fitGradient(double[])
            double train(double[])         | double[] trainGradient(double[])
            com.acme.ObjectiveFunction objective() | com.acme.MultivariateMatrixFunction gradient()
            com.acme.ObjectiveFunction objective(double) | com.acme.ObjectiveFunctionGradient gradient()
            double[] getWeights()          | double[] getWeightGradients()
            double getValue()              | double[] getGradient()
            boolean equals(Object)         | int hashCode()
            int size()                     | int length()
            double x()                     | void setX(double)
            void update(double[])          | void updateGradient(double[])
            double update(double[])        | double[] updateGradient(double[])
            double norm(double[])          | double[] gradient(double[])
            double distance(double[], double[]) | double[] gradient(double[], double[])
            double f(double)               | double g(double)
            double raw(double)             | double draw(double)
            double f(double[])             | double[] numericalGradient(double[])
            double loss(double[])          | double[] sigmoidGradient(double[])
            double value(double)           | double secondDerivative(double)
            double value(double[])         | double derivative(double[])
            double value(double[])         | double[] gradient(float[])
            double value(String)           | double[] gradient(String)
            String name(String)            | String derivative(String)
            double price(double)           | double rate(double)
            Request forward(Request)       | boolean backward(Request)
            void forward()                 | void back()
            double[] residuals(double[])   | double[] gradient(int)
            boolean isPrime(double)        | double prime(double)
            """)
    void whatIsNoPairIsNotFound(String one, String other) {
        assertThat(Pairs.of(Signatures.of("com.acme.Thing", one, other))).isEmpty();
        assertThat(Pairs.of(Signatures.of("com.acme.Thing", other, one))).isEmpty();
    }

    @Test
    void parametersInTheObjectNeedASetter() {
        String[] pair = {"double getValue()", "void getValueGradient(double[])"};
        assertThat(Pairs.of(Signatures.of("com.acme.Thing", pair))).isEmpty();
        assertThat(Pairs.of(Signatures.of("com.acme.Thing", pair[0], pair[1], "void setParameters(double[])")))
                .extracting(Pair::shape)
                .containsExactly(Shape.STATE);
    }

    @Test
    void aFusedMethodIsToldByItsParametersNameOrByItsOwn() {
        assertThat(shapes("double evaluate(double[] x, double[] gradient)")).containsExactly(Shape.FUSED);
        assertThat(shapes("double evaluate(double[] x, double[] g)")).containsExactly(Shape.FUSED);
        assertThat(shapes("Pair<Double, double[]> lossAndGradient(double[])")).containsExactly(Shape.FUSED);
        assertThat(shapes("double evaluate(double[] x, double[] y)")).isEmpty();
        assertThat(shapes("double evaluate(double[], double[])")).isEmpty();
        assertThat(shapes("double value(double[] x)", "double value(double[] x, double[] gradient)"))
                .containsExactly(Shape.FUSED);
    }

    @Test
    void forceIsTheNegativeGradient() {
        assertThat(Pairs.of(Signatures.of("com.acme.Thing", "double energy(double[])", "double[] forces(double[])")))
                .extracting(Pair::sign)
                .containsExactly(-1);
    }

    @Test
    void aSoftmaxWithADerivativeOfItsOwnIsAnActivation() {
        List<MemberSignature> members = Signatures.of(
                "com.acme.Thing",
                "double logSumExp(double[])",
                "double[] softmax(double[])",
                "double[][] softmaxDerivative(double[])");
        assertThat(Pairs.best(members, null, null).pair())
                .hasToString("softmax(double[]) with softmaxDerivative(double[])");
    }

    @Test
    void everyGradientOfAClassFindsItsOwnValue() {
        List<Pair> pairs = Pairs.of(Signatures.of(
                "com.acme.Activations",
                "double sigmoid(double)",
                "double tanh(double)",
                "double tanhDerivative(double)",
                "double sigmoidDerivative(double)"));

        assertThat(pairs)
                .extracting(Pair::toString)
                .containsExactly(
                        "tanh(double) with tanhDerivative(double)", "sigmoid(double) with sigmoidDerivative(double)");
    }

    @Test
    void aBareGradientTakesTheUsualNameBeforeAnyOther() {
        Choice choice = Pairs.best(
                Signatures.of(
                        "com.acme.Model",
                        "double penaltyWeight(double[])",
                        "double loss(double[])",
                        "double[] gradient(double[])"),
                null,
                null);

        assertThat(choice.pair()).isNotNull();
        assertThat(choice.pair()).hasToString("loss(double[]) with gradient(double[])");
    }

    @Test
    void twoUsualNamesAreTwoCandidatesAndNamingOneDecides() {
        List<MemberSignature> members = Signatures.of(
                "com.acme.Model", "double value(double[])", "double loss(double[])", "double[] gradient(double[])");

        assertThat(Pairs.best(members, null, null).pair()).isNull();
        assertThat(Pairs.best(members, null, null).candidates())
                .extracting(Pair::why)
                .containsOnly("gradient(double[]) takes the same arguments and returns an array, and the names are used"
                        + " together");
        assertThat(Pairs.best(members, "loss", null).pair()).hasToString("loss(double[]) with gradient(double[])");
    }

    @Test
    void aValueThatHasAGradientOfItsNameIsNotAlsoTheOneOfABareGradient() {
        List<Pair> pairs = Pairs.of(Signatures.of(
                "com.acme.Model",
                "double value(double[])",
                "double loss(double[])",
                "double[] lossGradient(double[])",
                "double[] gradient(double[])"));

        assertThat(pairs)
                .extracting(Pair::toString)
                .containsExactly(
                        "loss(double[]) with lossGradient(double[])", "value(double[]) with gradient(double[])");
    }

    @Test
    void theGradientIsMeantWhenThereIsAHessianToo() {
        List<MemberSignature> members = Signatures.of(
                "com.acme.Model",
                "double value(double[])",
                "double[] gradient(double[])",
                "void gradient(double[], double[])",
                "double[][] hessian(double[])",
                "double partialDerivative(double[], int)");

        assertThat(Pairs.of(members))
                .extracting(Pair::shape)
                .contains(Shape.GRADIENT, Shape.BUFFER, Shape.HESSIAN, Shape.PARTIAL);
        assertThat(Pairs.best(members, null, null).pair()).hasToString("value(double[]) with gradient(double[])");
        assertThat(Pairs.best(members, "gradient", null).pair())
                .hasToString("gradient(double[]) with hessian(double[])");
    }

    @Test
    void overloadsArePairedByTheirTypes() {
        assertThat(Pairs.of(Signatures.of(
                        "com.acme.Model",
                        "double value(double[])",
                        "double value(RealVector)",
                        "RealVector gradient(RealVector)")))
                .extracting(Pair::toString)
                .containsExactly("value(RealVector) with gradient(RealVector)");
    }

    private static List<Shape> shapes(String... methods) {
        return Pairs.of(Signatures.of("com.acme.Thing", methods)).stream()
                .map(Pair::shape)
                .toList();
    }
}
