package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.propagation.VariantResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {
    @Test
    void aPassIsOneLine() {
        assertThat(ConsoleSummary.of(Samples.passing()))
                .containsExactly(
                        "net: 5 derivatives: 3 verified, 2 zero on these inputs; smallest detectable error 2.0e-08");
    }

    @Test
    void aFailureNamesSourceTensorIndexBothValuesBoundAndRatio() {
        List<String> lines = ConsoleSummary.of(Samples.failing());
        assertThat(lines.get(0)).isEqualTo("net: FAIL: 10 derivatives: 1 verified, 9 wrong");
        assertThat(lines.get(1))
                .isEqualTo(
                        "  src/main/nn/net.yaml:3 linear0.weights[0, 0]: a = -2.5, n = -1.25 ± 1.0e-07, ratio 2.00000");
        assertThat(lines).contains("  … and 6 more, listed in the report");
        assertThat(lines.get(lines.size() - 2)).contains("suspected cause", "twice");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("  to repeat just this check: mvn nn:gradcheck -Dnn.only=net");
        assertThat(lines).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void noKnownPatternIsNoCause() throws IOException {
        List<SubjectResult> unknown =
                List.of(Samples.subject("net", Outcome.FAIL, Samples.wrong("w", 3, TensorResult.NO_KNOWN_PATTERN)));
        StringBuilder files = new StringBuilder(String.join("\n", ConsoleSummary.of(unknown.get(0))));
        JunitXml.write(unknown, files);
        Sarif.write(unknown, "", "1.0", files);
        assertThat(files.toString()).contains("w[").doesNotContain("suspected cause", TensorResult.NO_KNOWN_PATTERN);
    }

    @Test
    void anErrorNamesItsPlaceAndMessage() {
        SubjectResult error = new SubjectResult("net", "a.yaml:2", "central", Outcome.ERROR, "no value", 0, List.of());
        assertThat(ConsoleSummary.of(error)).containsExactly("net: ERROR: a.yaml:2: no value");
    }

    @Test
    void aFailureWithoutAnyWrongEntryGivesItsReason() {
        SubjectResult vacuous = new SubjectResult("net", "a.yaml:2", "central", Outcome.FAIL, "vacuous", 0, List.of());
        assertThat(ConsoleSummary.of(vacuous))
                .containsExactly("net: FAIL: vacuous", "  to repeat just this check: mvn nn:gradcheck -Dnn.only=net");
    }

    @Test
    void aStudyPrintsTheChaptersDigits() {
        assertThat(ConsoleSummary.of(Samples.study()))
                .containsExactly(
                        "initialization:",
                        "  declared: EXPLODING: the signal grows",
                        "  declared: EXPLODING: the signal grows",
                        "  declared: std of hidden units, layers 0..5: 0.981 0.811 1.472 4.547 8.896 10.106",
                        "  declared: std of dl/df, layers 1..4: 446.654 340.657 109.132 56.472");
    }

    @Test
    void manyLayersAreShortened() {
        List<String> lines = ConsoleSummary.of(Samples.deep(20));
        assertThat(lines.get(3))
                .startsWith("  declared: std of hidden units, layers 0..19: 1.000 1.700 ")
                .contains(" … ");
        assertThat(lines.get(3).split(" ")).hasSize(2 + 1 + 4 + 2 + 12 + 2);
    }

    @Test
    void manyVariantsStayWithinTenLines() {
        VariantResult[] variants = IntStream.range(0, 12)
                .mapToObj(i -> Samples.variant("v" + i, 1, 2, 3))
                .toArray(VariantResult[]::new);
        List<String> lines = ConsoleSummary.of(Samples.study("many", variants));
        assertThat(lines).hasSize(10).contains("  v1: forward EXPLODING, backward STABLE");
        assertThat(lines.get(9)).isEqualTo("  … and 7 more variants in the report");
    }

    @Test
    void figuresKeepTheirDigits() {
        assertThat(IntStream.range(0, 8)
                        .mapToObj(i -> ConsoleSummary.figure(new double[] {
                                    0,
                                    0.0005,
                                    9_999_999,
                                    1e7,
                                    3.864161615668244e78,
                                    -2,
                                    Double.NaN,
                                    Double.POSITIVE_INFINITY
                                }
                                [i])))
                .containsExactly(
                        "0.000", "5.000e-04", "9999999.000", "1.000e+07", "3.864e+78", "-2.000", "NaN", "Infinity");
    }

    @Test
    void manySubjectsDoNotMixTheirCounts() {
        assertThat(ConsoleSummary.of(Samples.failing())).isNotEqualTo(ConsoleSummary.of(Samples.passing()));
    }
}
