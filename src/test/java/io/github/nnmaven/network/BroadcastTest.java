package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BroadcastTest {
    private static final RealMatrix ROW = matrix(new double[][] {{1, 2, 3}});
    private static final RealMatrix COLUMN = matrix(new double[][] {{4}, {5}});

    @Test
    void aNumberFitsEverything() {
        assertThat(Broadcast.to(Nets.number(7), 2, 3)).isEqualTo(matrix(new double[][] {{7, 7, 7}, {7, 7, 7}}));
    }

    @Test
    void aRowOrAColumnIsRepeated() {
        assertThat(Broadcast.to(ROW, 2, 3)).isEqualTo(matrix(new double[][] {{1, 2, 3}, {1, 2, 3}}));
        assertThat(Broadcast.to(COLUMN, 2, 3)).isEqualTo(matrix(new double[][] {{4, 4, 4}, {5, 5, 5}}));
    }

    @Test
    void aMatrixOfTheShapeStaysAndIsACopy() {
        RealMatrix copy = Broadcast.to(ROW, 1, 3);
        assertThat(copy).isEqualTo(ROW).isNotSameAs(ROW);
    }

    @Test
    void aRowWithAColumnGivesAMatrix() {
        assertThat(Broadcast.together(ROW, COLUMN))
                .isEqualTo(List.of(Broadcast.to(ROW, 2, 3), Broadcast.to(COLUMN, 2, 3)));
    }

    @ParameterizedTest
    @CsvSource({"2,3,3,2", "1,3,2,4", "2,1,3,3", "2,3,1,3", "2,2,1,1"})
    void anythingElseNamesBothShapes(int r, int c, int rows, int columns) {
        assertThatThrownBy(() -> Broadcast.to(MatrixUtils.createRealMatrix(r, c), rows, columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape %d×%d does not fit %d×%d: each extent must be equal or 1", r, c, rows, columns);
    }

    @Test
    void matricesWithoutACommonShapeAreRefused() {
        assertThatThrownBy(() ->
                        Broadcast.together(MatrixUtils.createRealMatrix(2, 3), MatrixUtils.createRealMatrix(2, 4)))
                .hasMessageStartingWith("shape 2×3 does not fit 2×4");
    }

    private static RealMatrix matrix(double[][] rows) {
        return MatrixUtils.createRealMatrix(rows);
    }
}
