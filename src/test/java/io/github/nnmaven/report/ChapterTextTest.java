package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChapterTextTest {
    @Test
    void biasesComeFirstThenWeightsAsTheChapterPrintsThem() {
        SubjectResult subject = Samples.subject(
                "net",
                Outcome.FAIL,
                Samples.wrong("linear0.weights", 2),
                Samples.right("linear0.biases", -4.4859487, 0));
        assertThat(ChapterText.lines(subject))
                .containsExactly(
                        "-----------------------------------------------",
                        "Bias 0, derivatives from backprop:",
                        "[[-4.486]",
                        " [ 0.   ]]",
                        "Bias 0, derivatives from finite differences",
                        "[[-4.486]",
                        " [ 0.   ]]",
                        "Success! Derivatives match.",
                        "-----------------------------------------------",
                        "Weight 0, derivatives from backprop:",
                        "[[-2.5 -2.5]]",
                        "Weight 0, derivatives from finite differences",
                        "[[-1.25 -1.25]]",
                        "Failure! Derivatives different.");
    }

    @Test
    void namedLayersPrintTheirNameAndOtherTensorsTheirs() {
        SubjectResult subject = Samples.subject(
                "net",
                Outcome.PASS,
                Samples.right("x", 1),
                Samples.right("hidden.weights", 1),
                Samples.right("linear.biases", 1),
                Samples.right("linear12.biases", 1));
        List<String> titles = ChapterText.lines(subject).stream()
                .filter(l -> l.endsWith("backprop:"))
                .toList();
        assertThat(titles)
                .containsExactly(
                        "Bias linear, derivatives from backprop:",
                        "Bias 12, derivatives from backprop:",
                        "Weight hidden, derivatives from backprop:",
                        "x, derivatives from backprop:");
    }
}
