package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final SubjectResult BROKEN = FailOnTest.subject("broken", Outcome.ERROR, List.of());
    private static final SubjectResult SOUND = FailOnTest.subject("sound", Outcome.PASS, List.of());

    @Test
    void theMessageNamesEachFailedSubjectAndTheReport() {
        assertThatThrownBy(() ->
                        new Gate(List.of(FailOn.MISMATCH, FailOn.ERROR)).judge(List.of(SOUND, BROKEN), "page.html"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 of 2 subjects fails the gradient check:\n"
                        + "  broken (s.yaml:1) could not be evaluated: why\n"
                        + "Report: page.html");
    }

    @Test
    void whatNobodyAskedForPasses() {
        assertThatCode(() -> new Gate(List.of(FailOn.MISMATCH)).judge(List.of(SOUND, BROKEN), "page.html"))
                .doesNotThrowAnyException();
    }

    @Test
    void longListsAreCut() {
        assertThatThrownBy(() ->
                        new Gate(List.of(FailOn.ERROR)).judge(java.util.Collections.nCopies(25, BROKEN), "page.html"))
                .hasMessageStartingWith("25 of 25 subjects fail the gradient check:\n")
                .hasMessageEndingWith("\n  … and 5 more\nReport: page.html");
    }
}
