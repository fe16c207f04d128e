package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path base;

    @Test
    void filesReplaceOlderOnesAndLeaveNothingElse() throws Exception {
        OutputFolder folder = new OutputFolder(base, base.resolve("target/nn"));
        folder.write("gradcheck/index.html", out -> out.append("old"));
        assertThat(folder.write("gradcheck/index.html", out -> out.append("ω₀\n")))
                .isEqualTo("target/nn/gradcheck/index.html");
        Path written = base.resolve("target/nn/gradcheck/index.html");
        assertThat(written).hasContent("ω₀\n");
        try (var files = Files.list(written.getParent())) {
            assertThat(files).containsExactly(written);
        }
    }

    @Test
    void whatFailsHalfwayLeavesTheOlderFile() throws Exception {
        OutputFolder folder = new OutputFolder(base, base.resolve("nn"));
        folder.write("trace.json", out -> out.append("old"));
        assertThatThrownBy(() -> folder.write("trace.json", out -> {
                    out.append("half");
                    throw new IOException("disk full");
                }))
                .hasMessage("cannot write nn/trace.json: java.io.IOException: disk full");
        assertThat(base.resolve("nn/trace.json")).hasContent("old");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(base.resolve("target"), "a file");
        assertThatThrownBy(() -> new OutputFolder(base, base.resolve("target/nn"))
                        .write("gradcheck.json", out -> out.append("{}")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("cannot write target/nn/gradcheck.json: ");
    }
}
