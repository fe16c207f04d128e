package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "446.6542083211532, 446.654",
        "3.864161615668244e78, 3.864×10⁷⁸",
        "0, 0",
        "-0.0, 0",
        "0.025, 0.0250",
        "0.00099, 9.900×10⁻⁴",
        "0.005, 0.00500",
        "-1.5, −1.500",
        "99999.9999, 1.000×10⁵",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞",
        "4.9e-324, 4.900×10⁻³²⁴"
    })
    void numbersAreForPeople(double value, String text) {
        assertThat(Numerals.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "6.2183, 6.22",
        "38.888, 38.9",
        "-0.3634, −0.363",
        "12345, 12300",
        "3.864e78, 3.86×10⁷⁸",
        "9.999, 10.0",
        "1e-7, 1.00×10⁻⁷",
        "0, 0",
        "NaN, NaN"
    })
    void briefNumbersHaveThreeDigits(double value, String text) {
        assertThat(Numerals.brief(value)).isEqualTo(text);
    }

    @Test
    void sharesAreNeverRoundedToNoneOrAll() {
        assertThat(Numerals.percent(0)).isEqualTo("0");
        assertThat(Numerals.percent(1e-9)).isEqualTo("<0.1 %");
        assertThat(Numerals.percent(0.5)).isEqualTo("50.0 %");
        assertThat(Numerals.percent(0.99999)).isEqualTo(">99.9 %");
        assertThat(Numerals.percent(1)).isEqualTo("100.0 %");
    }

    @Test
    void shellWordsCannotBreakOut() {
        assertThat(Shell.word("net")).isEqualTo("net");
        assertThat(Shell.word("a b'; rm *")).isEqualTo("'a b'\\''; rm *'");
    }
}
