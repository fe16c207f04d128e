package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.fork.Advance;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final List<String> log = new ArrayList<>();
    private final StringWriter terminal = new StringWriter();
    private long seconds;

    private ProgressLine line(boolean interactive) {
        return new ProgressLine(
                log::add, interactive ? new PrintWriter(terminal) : null, () -> seconds * 1_000_000_000L);
    }

    private static Advance advance(double fraction, double left) {
        return new Advance("net", 10_012_001, 44_321.5, fraction, left);
    }

    @Test
    void whatItWillTakeIsSaidBeforeItBegins() {
        line(false).at(advance(0, 33.4));
        assertThat(log).containsExactly("net: 10,012,001 derivatives, about 44,000 evaluations, about 33 s");
    }

    @Test
    void withoutATerminalThereIsOneLineInTenSeconds() {
        ProgressLine line = line(false);
        line.at(advance(0, 100));
        for (int k = 1; k <= 60; k++) {
            seconds = k / 2;
            line.at(advance(k / 60.0, 30 - seconds));
        }
        line.end();
        assertThat(log)
                .containsExactly(
                        "net: 10,012,001 derivatives, about 44,000 evaluations, about 2 min",
                        "net: 33 %, about 20 s left",
                        "net: 66 %, about 10 s left",
                        "net: 100 %, about 1 s left");
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void inATerminalOneLineChangesAndIsTakenBack() {
        ProgressLine line = line(true);
        line.at(advance(0.09, 8000));
        line.at(advance(0.5, 5));
        line.end();
        assertThat(terminal.toString())
                .isEqualTo("\rnet: 9 %, about 2 h left" + "\rnet: 50 %, about 5 s left" + "\r" + " ".repeat(25) + "\r");
        assertThat(log).isEmpty();
        line.end();
        assertThat(terminal.toString()).endsWith("left\r" + " ".repeat(25) + "\r");
    }

    @Test
    void aLineNeverWraps() {
        line(true).at(new Advance("n".repeat(200), 1, 1, 0.5, 1));
        assertThat(terminal.toString()).isEqualTo("\r" + "n".repeat(79));
    }
}
