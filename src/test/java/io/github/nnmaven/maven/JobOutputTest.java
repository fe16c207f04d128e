package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOutputTest {
    private static String printed(List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JobOutput.print(lines, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyLineBeginsALineWhateverWasPrintedBefore() {
        assertThat(printed(List.of("::error::a", "::error::신경망"))).isEqualTo("\n::error::a\n::error::신경망\n");
    }

    @Test
    void nothingPrintsNothing() {
        assertThat(printed(List.of())).isEmpty();
    }
}
