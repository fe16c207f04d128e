package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmTest {
    private static List<String> command(String argLine) {
        return new Jvm(Path.of("java"), argLine, Map.of(), Path.of("."), Path.of(".")).command(Path.of("errand"));
    }

    @Test
    void argumentsAreSeparatedByBlanksOutsideOfQuotes() {
        assertThat(Jvm.arguments("  -Xmx1g\n\t-Da='b c'  \"-De=f g\" -Dempty=\"\" '' "))
                .containsExactly("-Xmx1g", "-Da=b c", "-De=f g", "-Dempty=", "");
        assertThat(Jvm.arguments("")).isEmpty();
    }

    @Test
    void aQuoteWithoutAnEndIsToldOf() {
        assertThatThrownBy(() -> Jvm.arguments("-Da='b")).hasMessageContaining("never closed");
    }

    @Test
    void whatTheUserWritesComesLastAndWins() {
        List<String> command = command("-Xmx2g");
        assertThat(command.get(1)).startsWith("-Xmx").endsWith("k");
        assertThat(command.indexOf("-Xmx2g")).isGreaterThan(1);
        assertThat(command).endsWith(ForkMain.class.getName(), "errand");
    }

    @Test
    void aCollectorOfTheUsersOwnReplacesOurs() {
        assertThat(command("")).contains("-XX:+UseSerialGC");
        assertThat(command("-XX:+UseParallelGC")).doesNotContain("-XX:+UseSerialGC");
    }
}
