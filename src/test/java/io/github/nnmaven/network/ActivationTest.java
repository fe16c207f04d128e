package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every activation promises. Golden numbers: {@code activations.txt}, written by {@code activations.py} beside it. */
class ActivationTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Relative error allowed; the tanh form of gelu loses as many digits as its exponent has. */
    private static final double TOLERANCE = 2e-15;

    static final Map<String, Activation> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("identity", new Identity()),
            Map.entry("relu", new Relu(1)),
            Map.entry("leaky-relu", new LeakyRelu(0.01)),
            Map.entry("elu", new Elu(1)),
            Map.entry("selu", new Selu()),
            Map.entry("gelu", new Gelu()),
            Map.entry("gelu-tanh", new GeluTanh()),
            Map.entry("silu", new Silu()),
            Map.entry("softplus", new Softplus()),
            Map.entry("sigmoid", new Sigmoid()),
            Map.entry("tanh", new Tanh()),
            Map.entry("softsign", new Softsign()),
            Map.entry("sin", new Sin()),
            Map.entry("cos", new Cos()),
            Map.entry("exp", new Exp())));

    /** Limits at −∞ and +∞: value and derivative of each. */
    private static final Map<String, double[]> LIMITS = Map.ofEntries(
            Map.entry("identity", new double[] {-INF, 1, INF, 1}),
            Map.entry("relu", new double[] {0, 0, INF, 1}),
            Map.entry("leaky-relu", new double[] {-INF, 0.01, INF, 1}),
            Map.entry("elu", new double[] {-1, 0, INF, 1}),
            Map.entry("selu", new double[] {-1.7580993408473766, 0, INF, 1.0507009873554805}),
            Map.entry("gelu", new double[] {-0.0, 0, INF, 1}),
            Map.entry("gelu-tanh", new double[] {-0.0, 0, INF, 1}),
            Map.entry("silu", new double[] {-0.0, 0, INF, 1}),
            Map.entry("softplus", new double[] {0, 0, INF, 1}),
            Map.entry("sigmoid", new double[] {0, 0, 1, 0}),
            Map.entry("tanh", new double[] {-1, 0, 1, 0}),
            Map.entry("softsign", new double[] {-1, 0, 1, 0}),
            Map.entry("sin", new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}),
            Map.entry("cos", new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}),
            Map.entry("exp", new double[] {0, 0, INF, INF}));

    static Stream<String> names() {
        return ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void valuesAndDerivativesHaveAllTheirDigits(String name) {
        List<String[]> lines = GoldenLines.of("activations.txt", name);
        assertThat(lines).hasSizeGreaterThan(100);
        for (String[] line : lines) {
            double x = Double.parseDouble(line[1]);
            assertClose(name, ALL.get(name)::value, x, Double.parseDouble(line[2]));
            assertClose(name + "′", ALL.get(name)::derivative, x, Double.parseDouble(line[3]));
        }
    }

    private static void assertClose(String what, DoubleUnaryOperator function, double x, double expected) {
        double digitsLost = what.startsWith("gelu-tanh") ? Math.max(1, Math.abs(x * x * x)) : 1;
        double allowed = TOLERANCE * digitsLost * Math.abs(expected) + 4 * Double.MIN_VALUE;
        double got = function.applyAsDouble(x);
        assertThat(got == expected || Math.abs(got - expected) <= allowed)
                .as("%s at %s is %s, not %s", what, x, got, expected)
                .isTrue();
    }

    @Test
    void aDerivativeOffByAPartInABillionIsCaught() { // the twin
        assertThatThrownBy(() -> assertClose("tanh", x -> Math.tanh(x) * (1 + 1e-9), 1, Math.tanh(1)))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nanStaysNan(String name) {
        assertThat(ALL.get(name).value(Double.NaN)).isNaN();
        assertThat(ALL.get(name).derivative(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("names")
    void infinitiesGiveTheLimits(String name) {
        Activation a = ALL.get(name);
        assertThat(new double[] {a.value(-INF), a.derivative(-INF), a.value(INF), a.derivative(INF)})
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(LIMITS.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void zerosKeepTheirSignWhereTheFunctionIsOdd(String name) {
        Activation a = ALL.get(name);
        assertThat(a.value(-0.0)).isEqualTo(a.value(0.0) == 0 && !name.equals("relu") ? -0.0 : a.value(0.0));
        assertThat(a.derivative(-0.0) == a.derivative(0.0)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void derivativesFitTheValues(String name) { // central difference, h = 1e-6: about 1e-9 relative
        Activation a = ALL.get(name);
        for (double x : new double[] {-3.1, -1.2, -0.4, 0.3, 0.9, 2.2, 4.7}) {
            double h = 1e-6;
            double numeric = (a.value(x + h) - a.value(x - h)) / ((x + h) - (x - h));
            assertThat(Math.abs(numeric - a.derivative(x)))
                    .as("%s at %s", name, x)
                    .isLessThan(1e-8 * Math.exp(Math.max(x, 0)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "leaky-relu", "elu", "selu", "softsign"})
    void aKinkPartsThePieces(String name) {
        Activation a = ALL.get(name);
        assertThat(new int[] {a.piece(-1), a.piece(-1e-300), a.piece(-0.0), a.piece(0.0), a.piece(1e-300), a.piece(5)})
                .containsExactly(-1, -1, 0, 0, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"identity", "gelu", "gelu-tanh", "silu", "softplus", "sigmoid", "tanh", "sin", "cos", "exp"})
    void aSmoothFunctionHasOnePiece(String name) {
        assertThat(ALL.get(name).piece(-1)).isEqualTo(ALL.get(name).piece(1));
    }

    @Test
    void theDerivativeOfReluAtZeroIsChosen() {
        assertThat(new Relu(1).derivative(0)).isEqualTo(1);
        assertThat(new Relu(1).derivative(-0.0)).isEqualTo(1);
        assertThat(new Relu(0).derivative(0)).isZero();
        assertThat(new Relu(0).derivative(Double.MIN_VALUE)).isEqualTo(1);
        assertThat(new Relu(1).derivative(-Double.MIN_VALUE)).isZero();
        assertThatThrownBy(() -> new Relu(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Relu(2)).hasMessageContaining("from 0 to 1, but was 2.0");
    }

    @Test
    void otherKinksTakeTheRightSide() {
        assertThat(new LeakyRelu(0.01).derivative(0)).isEqualTo(1);
        assertThat(new Elu(2).derivative(0)).isEqualTo(1);
        assertThat(new Selu().derivative(0)).isEqualTo(1.0507009873554805);
    }

    @Test
    void parametersMustBeFinite() {
        assertThatThrownBy(() -> new LeakyRelu(INF)).hasMessageContaining("slope");
        assertThatThrownBy(() -> new Elu(Double.NaN)).hasMessageContaining("alpha");
    }

    @Test
    void aParameterCounts() {
        assertThat(new LeakyRelu(0.2).value(-3)).isEqualTo(0.2 * -3);
        assertThat(new Elu(0.5).value(-50)).isEqualTo(-0.5);
    }
}
