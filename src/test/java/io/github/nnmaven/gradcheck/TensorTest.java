package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {
    private static final Tensor RAGGED =
            new Tensor("w", List.of(3), List.of(List.of(0, 0), List.of(1, 0), List.of(1, 1)));

    @Test
    void entriesAreCountedRowByRow() {
        assertThat(new Tensor("w", List.of(2, 3)).index(4)).containsExactly(1, 1);
        assertThat(new Tensor("b", List.of()).index(0)).isEmpty();
    }

    @Test
    void aNumberByItselfIsNamedWithoutAnIndex() {
        assertThat(new Tensor("w", List.of(2, 3)).entry(List.of(1, 1))).isEqualTo("w[1, 1]");
        assertThat(new Tensor("b", List.of()).entry(List.of())).isEqualTo("b");
    }

    @Test
    void rowsThatDifferInLengthHaveTheIndicesTheyAreGiven() {
        assertThat(RAGGED.index(1)).containsExactly(1, 0);
        assertThat(RAGGED.size()).isEqualTo(3);
    }

    @Test
    void theOutputComesFirst() {
        assertThat(RAGGED.perOutput(2).index(4)).containsExactly(1, 1, 0);
        assertThat(RAGGED.perOutput(2).shape()).containsExactly(2, 3);
        assertThat(new Tensor("w", List.of(3)).perOutput(2).index(4)).containsExactly(1, 1);
    }

    @Test
    void everyEntryHasAnIndex() {
        assertThatThrownBy(() -> new Tensor("w", List.of(2), List.of(List.of(0, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 indices for 2 entries of w");
    }
}
