package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectNamesTest {
    @Test
    void noPatternChoosesEverySubject() {
        assertThat(new SubjectNames(List.of())).accepts("toy", "");
    }

    @ParameterizedTest
    @CsvSource({
        "he-*,he-fan-in,true",
        "he-*,the-fan,false",
        "he-?,he-1,true",
        "he-?,he-12,false",
        "a.b,aXb,false",
        "a.b,a.b,true",
        "\\E[a],\\E[a],true"
    })
    void starAndQuestionMarkStandForOtherCharacters(String glob, String name, boolean chosen) {
        assertThat(new SubjectNames(List.of("other", " " + glob)).test(name)).isEqualTo(chosen);
    }
}
