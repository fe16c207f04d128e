package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.spec.DataSpec;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.Problem;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumbersTest {
    private static final DataSpec.Csv SPEC = new DataSpec.Csv("x.csv", new Location("net.yaml", 3, 8, 5));

    private final Findings findings = new Findings(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n3,4\n5,6\n",
                "1;2\r\n3;4\r\n5;6",
                "a,b\n# a comment\n1, 2\n\n3 ,4\n5\t6\n",
                "1e0 2.0\r3 4\r5 6"
            })
    void oneLineIsOneExample(String text) {
        RealMatrix matrix = CsvNumbers.read(SPEC, text, findings);
        assertThat(findings.problems()).isEmpty();
        assertThat(matrix).isNotNull();
        assertThat(matrix.getData()).isDeepEqualTo(new double[][] {{1, 3, 5}, {2, 4, 6}});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1,2\n3'|line 2 of x.csv has 1 numbers, but the lines before have 2",
                "'1,2\n3,four'|'line 2 of x.csv has \"four\" as number 2, which is not a finite number'",
                "'1,NaN'|'line 1 of x.csv has \"NaN\" as number 2, which is not a finite number'",
                "'1,,2'|'line 1 of x.csv has \"\" as number 2, which is not a finite number'",
                "'a,b'|line 1 of x.csv holds no numbers",
                "''|line 1 of x.csv holds no numbers"
            })
    void whatIsWrongIsSaidOnceWithItsLine(String text, String message) {
        assertThat(CsvNumbers.read(SPEC, text, findings)).isNull();
        assertThat(findings.problems()).extracting(Problem::message).containsExactly(message);
        assertThat(findings.problems().get(0).where()).isEqualTo(SPEC.where());
    }
}
