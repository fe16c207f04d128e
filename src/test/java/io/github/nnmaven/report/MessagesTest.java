package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages english = Messages.of("en");
    private final Messages korean = Messages.of("ko");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertThat(korean.keys()).isEqualTo(english.keys());
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(places(korean.text(key))).as(key).isEqualTo(places(english.text(key))));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void koreanIsReadAsUtf8() {
        assertThat(korean.text("init.title")).isEqualTo("초기화 보고서");
        assertThat(english.text("init.layers", 3)).isEqualTo("3 hidden layers");
    }

    @Test
    void unknownLanguagesAndKeysAreRefused() {
        assertThatThrownBy(() -> Messages.of("tr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en and ko");
        assertThatThrownBy(() -> english.text("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }
}
