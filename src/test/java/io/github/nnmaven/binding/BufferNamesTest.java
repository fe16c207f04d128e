package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferNamesTest {
    private static final String HERE = "function: io.github.nnmaven.binding.BufferNamesTest.";
    private static final String SHORT = "\nvalue: setValues\ngradient: setJacobian";
    private static final String WRITTEN = "\nvalue: setValues(p, values)\ngradient: setJacobian(p, jac)";
    private static final String DATA = "\ndata: {values: [0, 0, 0, 0]}";
    private static final String AT = "\nat: [[2, 0.5]]";

    /** Writes four values. */
    static class Four {
        void setValues(double[] p, double[] values) {
            for (int i = 0; i < 4; i++) {
                values[i] = p[0] * Math.exp(-p[1] * i);
            }
        }

        void setJacobian(double[] p, double[][] jac) {
            for (int i = 0; i < 4; i++) {
                double e = Math.exp(-p[1] * i);
                jac[i][0] = e;
                jac[i][1] = slope(i) * p[0] * e;
            }
        }

        double slope(int i) {
            return -i;
        }
    }

    static final class WrongSign extends Four {
        @Override
        double slope(int i) {
            return i;
        }
    }

    /** As many as the array has room for. */
    static final class Any extends Four {
        @Override
        void setValues(double[] p, double[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = p[0] * Math.exp(-p[1] * i);
            }
        }
    }

    /** Takes no other array. */
    static final class Strict extends Four {
        @Override
        void setValues(double[] p, double[] values) {
            if (values.length != 4) {
                throw new IllegalArgumentException("4 expected, but got " + values.length);
            }
            super.setValues(p, values);
        }
    }

    static final class Silent extends Four {
        @Override
        void setValues(double[] p, double[] values) {}
    }

    private static void passes(String spec) {
        SubjectResult result = Functions.check(HERE + spec + AT);
        assertThat(result.outcome()).as(spec + result.message()).isEqualTo(Outcome.PASS);
        assertThat(result.points().get(0).tensors().get(0).tensor().shape()).containsExactly(4, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Four", "Strict"})
    void theLengthIsFoundByTrying(String type) {
        for (String calls : List.of(SHORT, WRITTEN)) {
            passes(type + calls);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Four", "Strict", "Any"})
    void theLengthIsThatOfTheData(String type) {
        for (String calls : List.of(SHORT, WRITTEN)) {
            passes(type + calls + DATA);
        }
    }

    @Test
    void wrongEntriesAreNamed() {
        SubjectResult result = Functions.check(HERE + "WrongSign" + WRITTEN + DATA + AT);
        assertThat(result.points().get(0).tensors().get(0).mismatches())
                .extracting(entry -> entry.index())
                .containsExactly(List.of(1, 1), List.of(2, 1), List.of(3, 1));
    }

    @Test
    void aLengthThatNothingTellsIsAskedFor() {
        assertThatThrownBy(() -> Functions.check(HERE + "Any" + WRITTEN + AT))
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining("fills arrays of any length");
        assertThatThrownBy(() -> Functions.check(HERE + "Silent" + WRITTEN + AT))
                .isInstanceOf(FunctionFault.class)
                .hasMessageContaining("it writes none");
    }
}
