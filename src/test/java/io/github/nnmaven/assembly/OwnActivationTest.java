package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnActivationTest {
    static final class Instance {
        double value(double x) {
            return x * x;
        }

        double derivative(double x) {
            return 2 * x;
        }
    }

    static final class AllStatic {
        private AllStatic(int needed) {
            throw new IllegalStateException("never made: " + needed);
        }

        private static double value(double x) {
            return x * x;
        }

        private static double derivative(double x) {
            return 2 * x;
        }
    }

    static class Base {
        public double value(double x) {
            return x * x;
        }
    }

    static final class Inherits extends Base implements TwiceX {}

    interface TwiceX {
        default double derivative(double x) {
            return 2 * x;
        }
    }

    static final class Overloaded {
        float value(float x) {
            return x;
        }

        double value(double x) {
            return x * x;
        }

        double value(double x, double y) {
            return x + y;
        }

        double derivative(double x) {
            return 2 * x;
        }
    }

    static final class NoDerivative {
        double value(double x) {
            return x;
        }
    }

    static final class FloatValue {
        float value(float x) {
            return x;
        }

        double derivative(double x) {
            return x;
        }
    }

    static final class NeedsArgument {
        NeedsArgument(double beta) {
            assertThat(beta).isNotNaN();
        }

        double value(double x) {
            return x;
        }

        double derivative(double x) {
            return 1;
        }
    }

    static final class ConstructorThrows {
        ConstructorThrows() {
            throw new IllegalStateException("no license");
        }

        double value(double x) {
            return x;
        }

        double derivative(double x) {
            return 1;
        }
    }

    static final class Throws {
        static double value(double x) {
            throw new UnsupportedOperationException("later");
        }

        static double derivative(double x) {
            return 1;
        }
    }

    abstract static class Abstract {
        abstract double value(double x);

        abstract double derivative(double x);
    }

    @ParameterizedTest
    @ValueSource(classes = {Instance.class, AllStatic.class, Inherits.class, Overloaded.class})
    void aClassWithBothMethodsIsAnActivation(Class<?> type) {
        Activation square = OwnActivation.of(type, member -> null);
        assertThat(square.value(3)).isEqualTo(9);
        assertThat(square.derivative(3)).isEqualTo(6);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> OwnActivation.of(NoDerivative.class, member -> null))
                .isInstanceOf(UnusableClassException.class)
                .hasMessage(NoDerivative.class.getName() + " has no method double derivative(double)");
    }

    @Test
    void aMethodOfAnotherTypeIsNamed() {
        assertThatThrownBy(() -> OwnActivation.of(FloatValue.class, member -> null))
                .hasMessageContaining("has no method double value(double); it has")
                .hasMessageContaining("float");
    }

    @Test
    void aClassThatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> OwnActivation.of(NeedsArgument.class, member -> null))
                .hasMessage(NeedsArgument.class.getName() + " has no constructor without arguments");
        assertThatThrownBy(() -> OwnActivation.of(ConstructorThrows.class, member -> null))
                .hasMessageContaining("threw java.lang.IllegalStateException: no license");
        assertThatThrownBy(() -> OwnActivation.of(Abstract.class, member -> null))
                .isInstanceOf(UnusableClassException.class)
                .hasMessageContaining("cannot be instantiated");
    }

    @Test
    void whatTheProjectThrowsIsToldWithMethodAndArgument() {
        Activation throwing = OwnActivation.of(Throws.class, member -> null);
        assertThatThrownBy(() -> throwing.value(0.5))
                .isInstanceOf(EvaluationException.class)
                .hasMessageMatching("\\Q" + Throws.class.getName()
                        + ".value(0.5) threw java.lang.UnsupportedOperationException: later\\E"
                        + " \\(OwnActivationTest\\.java:\\d+\\)");
    }
}
