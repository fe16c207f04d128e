package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void nothingIsSaidBeforeItsTurn() {
        List<String> said = new ArrayList<>();
        InOrder order = new InOrder(List.of("a", "b", "c"));
        order.ready("c", () -> said.add("c"));
        assertThat(said).isEmpty();
        order.ready("a", () -> said.add("a"));
        assertThat(said).containsExactly("a");
        order.ready("b", () -> said.add("b"));
        assertThat(said).containsExactly("a", "b", "c");
    }
}
