package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonWriterTest {
    private final StringBuilder out = new StringBuilder();
    private final JsonWriter json = new JsonWriter(out);

    @Test
    void membersAndElementsStandOnLinesOfTheirOwn() throws IOException {
        json.beginObject()
                .name("a")
                .beginArray()
                .value(1L)
                .value("x")
                .endArray()
                .name("b")
                .value(true)
                .endObject();
        json.finish();
        assertThat(out).hasToString("{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": true\n}\n");
    }

    @Test
    void emptyObjectsAndArraysStayOnOneLine() throws IOException {
        json.beginObject()
                .name("a")
                .beginArray()
                .endArray()
                .name("b")
                .beginObject()
                .endObject()
                .endObject();
        assertThat(out).hasToString("{\n  \"a\": [],\n  \"b\": {}\n}");
    }

    @Test
    void rowsOfNumbersStandOnOneLine() throws IOException {
        json.beginObject()
                .name("m")
                .value(new double[][] {{1, 0.5}, {Double.NaN, -0.0}})
                .name("n");
        json.value(List.of(2, 3)).endObject();
        assertThat(out).hasToString("{\n  \"m\": [\n    [1.0, 0.5],\n    [\"NaN\", -0.0]\n  ],\n  \"n\": [2, 3]\n}");
    }

    @Test
    void nonFiniteNumbersAreStrings() throws IOException {
        json.beginArray()
                .value(Double.NaN)
                .value(Double.POSITIVE_INFINITY)
                .value(Double.NEGATIVE_INFINITY)
                .endArray();
        assertThat(read()).isEqualTo(List.of("NaN", "Infinity", "-Infinity"));
    }

    @Test
    void hostileTextSurvives() throws IOException {
        String hostile = "\"\\\n\r\t\u0000\u001f\u007f\u2028</script>\ud83d\ude00 ∂ℓ";
        json.value(hostile);
        assertThat(read()).isEqualTo(hostile);
        assertThat(out.chars().allMatch(c -> c >= 0x20 && c != 0x7f && c != 0x2028))
                .isTrue();
    }

    @Test
    void halfACharacterIsEscaped() throws IOException {
        json.value("\ud83d and \ude00");
        assertThat(out).hasToString("\"\\ud83d and \\ude00\"");
    }

    @Test
    void nullIsWritten() throws IOException {
        json.beginObject().name("x").nullValue().endObject();
        assertThat(((Map<?, ?>) read()).get("x")).isNull();
    }

    private Object read() {
        return new Load(LoadSettings.builder().build()).loadFromString(out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "20, 20.0",
        "0.1, 0.1",
        "1e7, 1.0E7",
        "9999999, 9999999.0",
        "0.001, 0.001",
        "0.002, 0.002",
        "2e-3, 0.002",
        "0.0001, 1.0E-4",
        "2e23, 2.0E23",
        "4.9e-324, 5.0E-324",
        "1.1e-322, 1.1E-322",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "3.864161615668244e78, 3.864161615668244E78",
        "-446.6542083211532, -446.6542083211532"
    })
    void numbersHaveTheShortestDigits(double value, String text) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    }

    @Test
    void everyNumberReadsBackAsItself() {
        long bits = 1;
        for (int i = 0; i < 20_000; i++) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            double value = Double.longBitsToDouble(bits);
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(ShortestDecimal.of(value))).isEqualTo(value);
            }
        }
    }
}
