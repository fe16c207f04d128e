package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    @ParameterizedTest
    @CsvSource({
        "1.5, 1.1, 1.9, 49, EXPLODING",
        "-1.5, -1.9, -1.1, 49, VANISHING",
        "0.9, 0.5, 1.3, 4, EXPLODING", // 0.5/4 decades a layer is more than a factor of 1.25
        "-0.9, -1.3, -0.5, 4, VANISHING",
        "0.9, 0.5, 1.3, 49, INCONCLUSIVE",
        "0.1, -0.2, 0.4, 49, STABLE",
        "-0.7, -0.9, 0.1, 49, STABLE",
        "-0.36, -0.6, -0.1, 49, STABLE",
        "0.7, 0.55, 0.85, 49, DRIFT",
        "-0.7, -0.85, -0.55, 49, DRIFT",
        "0, -1.2, 1.2, 49, INCONCLUSIVE",
        "5, -Infinity, Infinity, 49, INCONCLUSIVE",
        "NaN, NaN, NaN, 49, INCONCLUSIVE",
        "0.3, 0.3, 0.3, 2, EXPLODING"
    })
    void thresholdsAreOnTheInterval(double mean, double low, double high, int steps, StudyVerdict verdict) {
        assertThat(Judge.verdict(new Interval(mean, low, high), steps)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30, true",
        "21, 30, true",
        "20, 30, false",
        "15, 30, false",
        "0, 30, false",
        "1, 1, true",
        "2, 3, false"
    })
    void mostlyIsMoreThanHalfWithConfidence(
            int hits, int trials, boolean mostly) { // Wilson low of 21/30 is 0.521, of 20/30 0.488
        assertThat(Judge.mostly(hits, trials)).isEqualTo(mostly);
    }

    @Test
    void studentsQuantileIsTheTables() { // two-sided 95 % of 29 degrees of freedom
        assertThat(Judge.student(30)).isBetween(2.04522, 2.04524);
    }

    @ParameterizedTest
    @CsvSource({
        "6.2183, 6.22",
        "38.95, 39",
        "0.025, 0.025",
        "3.864e78, 3.86e+78",
        "-0.00001234, -1.23e-5",
        "0, 0",
        "123456, 123000",
        "999999, 1e+6",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void figuresOfSentencesHaveThreeDigits(double value, String text) {
        assertThat(Figures.of(value)).isEqualTo(text);
    }
}
