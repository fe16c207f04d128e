package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static String at(String text, int line) {
        return Documents.at(text.getBytes(StandardCharsets.UTF_8), line);
    }

    @Test
    void eachDocumentEndsWhereTheNextBegins() {
        String text = "network: a\ninput: 1\n---\nnetwork: b\n--- # c\nnetwork: c\n";
        assertThat(at(text, 1)).isEqualTo("0: network: a\ninput: 1");
        assertThat(at(text, 4)).isEqualTo("2: ---\nnetwork: b");
        assertThat(at(text, 6)).isEqualTo("4: --- # c\nnetwork: c");
    }

    @Test
    void aLineOfDashesIsNoMarker() {
        assertThat(at("network: a\n----\n", 1)).isEqualTo("0: network: a\n----");
    }

    @Test
    void aFileWithDirectivesIsTakenWhole() {
        assertThat(at("%YAML 1.2\n---\nnetwork: a\n---\nnetwork: b\n", 3)).contains("%YAML", "a", "b");
    }
}
