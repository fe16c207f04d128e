package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words<FailOn> words = Words.of("nn.failOn", FailOn.values(), FailOn::word);

    @Test
    void meaningsComeInTheirOwnOrder() throws MojoExecutionException {
        assertThat(words.parse(List.of("kink", " mismatch ", "kink"))).containsExactly(FailOn.MISMATCH, FailOn.KINK);
    }

    @Test
    void noneMeansNothing() throws MojoExecutionException {
        assertThat(words.parse(List.of("none"))).isEmpty();
        assertThat(words.parse(List.of(""))).isEmpty();
    }

    @Test
    void unknownWordsAreRefusedWithTheLegalOnes() {
        assertThatThrownBy(() -> words.parse(List.of("mismatch", "MISMATCH", "kinks")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "nn.failOn does not know \"MISMATCH\", \"kinks\"; legal are mismatch, non-finite, misuse, error, vacuous, "
                                + "unverifiable, kink, unexercised, unchecked, or none");
    }
}
