package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.StudyVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The documented part of the JSON files, read back. */
class JsonReportsTest {
    private final StringBuilder out = new StringBuilder();

    private Object at(Object... path) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(out.toString());
        for (Object step : path) {
            value = step instanceof Integer i ? ((List<?>) value).get(i) : ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    @Test
    void gradcheckHasTheDocumentedMembers() throws IOException {
        GradcheckJson.write(List.of(Samples.passing(), Samples.failing()), out);
        assertThat(at("verdict")).isEqualTo("fail");
        assertThat(keys(at("subjects", 0))).contains("name", "source", "verdict", "message", "evaluations", "points");
        assertThat(at("subjects", 1, "verdict")).isEqualTo("fail");
        Object tensor = at("subjects", 1, "points", 0, "tensors", 0);
        assertThat(keys(tensor))
                .contains(
                        "name",
                        "shape",
                        "count",
                        "verified",
                        "mismatched",
                        "zero",
                        "kink",
                        "unverifiable",
                        "nonFinite",
                        "detectable",
                        "worst",
                        "mismatches",
                        "diagnosis");
        assertThat(at("subjects", 1, "points", 0, "tensors", 0, "shape")).isEqualTo(List.of(1, 9));
        assertThat(at("subjects", 1, "points", 0, "tensors", 0, "mismatches", 8, "index"))
                .isEqualTo(List.of(0, 8));
        assertThat(at("subjects", 1, "points", 0, "tensors", 0, "worst", "analytic"))
                .isEqualTo(-2.5);
        assertThat(at("subjects", 1, "points", 0, "tensors", 0, "detectable")).isEqualTo("NaN");
        assertThat(at("subjects", 0, "points", 0, "tensors", 0, "worst")).isNull();
        assertThat(at("subjects", 1, "points", 0, "tensors", 0, "stepCurves", 1, "values", 2, "forward"))
                .isEqualTo("NaN");
        assertThat(at("subjects", 1, "points", 0, "tensors", 0, "stepCurves", 0, "step"))
                .isEqualTo(1e-3);
        assertThat(at("subjects", 0, "points", 0, "loss")).isEqualTo(150.75);
    }

    @Test
    void gradcheckPassesOnlyWhenAllDo() throws IOException {
        GradcheckJson.write(List.of(Samples.passing()), out);
        assertThat(at("verdict")).isEqualTo("pass");
        out.setLength(0);
        GradcheckJson.write(List.of(Samples.passing(), Samples.subject("e", Outcome.ERROR)), out);
        assertThat(at("verdict")).isEqualTo("fail");
        assertThat(at("subjects", 1, "verdict")).isEqualTo("error");
    }

    @Test
    void initReportHasTheDocumentedMembers() throws IOException {
        StudyResult study =
                Samples.study(Samples.HOSTILE, Samples.variant("declared", 1, Double.POSITIVE_INFINITY, Double.NaN));
        InitReportJson.write(List.of(study), out);
        assertThat(at("subjects", 0, "name")).isEqualTo(Samples.HOSTILE);
        assertThat(at("subjects", 0, "variants", 0, "name")).isEqualTo("declared");
        assertThat(at("subjects", 0, "variants", 0, "forward", "verdict")).isEqualTo("exploding");
        assertThat(at("subjects", 0, "variants", 0, "forward", "layers", 0, "layer"))
                .isEqualTo(0);
        assertThat(at("subjects", 0, "variants", 0, "backward", "layers", 0, "layer"))
                .isEqualTo(1);
        assertThat(at("subjects", 0, "variants", 0, "forward", "layers", 1, "std"))
                .isEqualTo("Infinity");
        assertThat(at("subjects", 0, "variants", 0, "forward", "layers", 2, "rms"))
                .isEqualTo("NaN");
        assertThat(at("subjects", 0, "variants", 0, "backward", "growth", "factor", "low"))
                .isEqualTo(2.1);
    }

    @Test
    void initReportHasTheSweepAndSaturation() throws IOException {
        InitReportJson.write(List.of(Samples.swept(StudyVerdict.STABLE, 0)), out);
        assertThat(at("subjects", 0, "sweep", "growths", 0, "product")).isEqualTo(0.25);
        assertThat(at("subjects", 0, "sweep", "growths", 8, "backward", "mean")).isEqualTo("NaN");
        assertThat(at("subjects", 0, "sweep", "points", 5, "deadShare", 2, "most"))
                .isEqualTo(0.5);
        assertThat(at("subjects", 0, "sweep", "critical", "forward", "low")).isEqualTo(1.75);
        assertThat(at("subjects", 0, "saturation", "threshold")).isEqualTo(0.0591);
        assertThat(at("subjects", 0, "variants", 0, "forward", "layers", 1, "saturatedUnits"))
                .isEqualTo(1);
        assertThat(at("subjects", 0, "variants", 0, "forward", "cause", "draw")).isEqualTo(0.375);
        assertThat(at("subjects", 0, "variants", 0, "forward", "headroom", 0, "overflow"))
                .isEqualTo(4);
    }

    @Test
    void traceHasTheDocumentedMembers() throws IOException {
        TraceJson.write(List.of(Samples.trace()), out);
        assertThat(keys(at("subjects", 0)))
                .contains("name", "loss", "input", "target", "forward", "backward", "tensors");
        assertThat(at("subjects", 0, "forward", 0, "name")).isEqualTo("linear0.output");
        assertThat(at("subjects", 0, "forward", 1, "values", 1)).isEqualTo(List.of(3.0, "NaN"));
        assertThat(at("subjects", 0, "backward", 0, "gradient", 0, 0)).isEqualTo(1.23);
        assertThat(keys(at("subjects", 0, "tensors", 0))).contains("name", "values", "gradient");
    }

    @Test
    void nothingIsAnEmptyList() throws IOException {
        InitReportJson.write(List.of(), out);
        assertThat(out).hasToString("{\n  \"subjects\": []\n}\n");
    }

    private static List<String> keys(Object map) {
        return ((Map<?, ?>) map).keySet().stream().map(Object::toString).toList();
    }
}
