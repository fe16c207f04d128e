package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class NumpyFormatTest {
    @TestFactory
    Stream<DynamicTest> arraysAreNumpysCharacterByCharacter() throws IOException { // numpy-format.json holds its recipe
        List<?> cases = cases();
        assertThat(cases).hasSizeGreaterThan(200);
        return cases.stream()
                .map(c -> (Map<?, ?>) c)
                .map(c -> DynamicTest.dynamicTest(
                        c.get("text").toString().lines().findFirst().orElse("empty"),
                        () -> assertThat(NumpyFormat.chapter().format(values(c), shape(c)))
                                .isEqualTo(c.get("text"))));
    }

    @Test
    void anotherPrecisionGivesAnotherText() { // the twin: digits do come from the precision
        assertThat(new NumpyFormat(2, 1000, 3).format(new double[] {1.23456}, List.of(1)))
                .isEqualTo("[1.23]");
    }

    @Test
    void aNumberHasNoBrackets() {
        assertThat(NumpyFormat.chapter().format(new double[] {1.5}, List.of())).isEqualTo("1.5");
    }

    private static List<?> cases() throws IOException {
        try (InputStream in = NumpyFormatTest.class.getResourceAsStream("numpy-format.json")) {
            Load load =
                    new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build());
            return (List<?>) ((Map<?, ?>) load.loadFromInputStream(in)).get("cases");
        }
    }

    private static double[] values(Map<?, ?> golden) {
        return ((List<?>) golden.get("values"))
                .stream().mapToDouble(v -> number(v.toString())).toArray();
    }

    private static double number(String python) {
        return switch (python) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(python);
        };
    }

    private static List<Integer> shape(Map<?, ?> golden) {
        return ((List<?>) golden.get("shape")).stream().map(Integer.class::cast).toList();
    }
}
