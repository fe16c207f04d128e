package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.classfile.SourcePlace;
import io.github.nnmaven.classfile.UncheckedGradient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncheckedGradientsTest {
    private static final UncheckedGradient ONE = new UncheckedGradient(
            "Model.<T>.value/gradient",
            new SourcePlace("com.acme.Model", "gradient", "com/acme/Model.java", 12),
            "value(double[])",
            "gradient(double[])",
            "gradient(double[]) takes the same arguments",
            "# Model\nfunction: com.acme.Model\n");

    @Test
    void theJsonHasThemWithTheirSpecs() throws IOException {
        StringBuilder out = new StringBuilder();
        GradcheckJson.write(List.of(), List.of(ONE), out);

        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("\"unchecked\": [ { \"name\": \"Model.<T>.value/gradient\", \"class\": \"com.acme.Model\"")
                .contains("\"file\": \"com/acme/Model.java\", \"line\": 12")
                .contains("\"spec\": \"# Model\\nfunction: com.acme.Model\\n\"");
    }

    @Test
    void thePageHasThemWithTheirSpecs() {
        String page = GradcheckPage.html(List.of(), List.of(), List.of(ONE), Messages.of("en"));

        assertThat(page)
                .contains("Gradients that no spec checks: 1")
                .contains("Model.&lt;T&gt;.value/gradient (Model.java:12)")
                .contains("function: com.acme.Model");
        assertThat(GradcheckPage.html(List.of())).doesNotContain("no spec checks");
    }

    @Test
    void theSummaryListsThem() {
        assertThat(MarkdownSummary.unchecked(List.of(ONE)))
                .contains("- Model\\.&lt;T&gt;\\.value/gradient \\(Model\\.java\\:12\\)");
        assertThat(MarkdownSummary.unchecked(List.of())).isEmpty();
    }

    @Test
    void aSentenceNamesThreeAtMost() {
        assertThat(UncheckedGradient.sentence(List.of(ONE)))
                .isEqualTo(
                        "1 gradient in target/classes is not checked by any spec: Model.<T>.value/gradient (Model.java:12)");
        assertThat(UncheckedGradient.sentence(List.of(ONE, ONE, ONE, ONE)))
                .startsWith("4 gradients in target/classes are not checked by any spec: ")
                .endsWith("(Model.java:12), …");
    }
}
