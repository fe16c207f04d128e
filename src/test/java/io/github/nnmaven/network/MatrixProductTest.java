package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {
    private final NumpyRandom random = NumpyRandom.seeded(9);

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,3,4", "5,4,1", "7,8,130", "3,17,9", "80,80,64"})
    void productsAreThoseOfCommonsMath(int rows, int inner, int columns) {
        RealMatrix a = Nets.normals(rows, inner, random);
        RealMatrix x = Nets.normals(inner, columns, random);
        Nets.assertWithin(1e-15, "A·X", MatrixProduct.of(a, x), a.multiply(x));
    }

    @Test
    void theColumnIsAddedToEveryColumn() {
        RealMatrix a = Nets.normals(3, 5, random);
        RealMatrix x = Nets.normals(5, 4, random);
        RealMatrix b = Nets.normals(3, 1, random);
        Nets.assertWithin(
                1e-15, "B + A·X", MatrixProduct.affine(a, b, x), a.multiply(x).add(Broadcast.to(b, 3, 4)));
    }

    @Test
    void aColumnHasTheSameBitsAloneAndAmongOthers() {
        RealMatrix a = Nets.normals(13, 23, random);
        RealMatrix x = Nets.normals(23, 67, random);
        x.setRow(5, new double[67]);
        x.setEntry(5, 66, 1);
        RealMatrix all = MatrixProduct.of(a, x);
        for (int c = 0; c < 67; c++) {
            assertThat(MatrixProduct.of(a, x.getColumnMatrix(c)).getColumn(0)).containsExactly(all.getColumn(c));
        }
    }

    @Test
    void zeroRowsDoNotHideInfinityOrNan() {
        RealMatrix a = MatrixUtils.createRealMatrix(new double[][] {{Double.POSITIVE_INFINITY, 1}, {1, Double.NaN}});
        assertThat(MatrixProduct.of(a, MatrixUtils.createRealMatrix(2, 1)).getColumn(0))
                .containsOnly(Double.NaN);
        RealMatrix x = MatrixUtils.createColumnRealMatrix(new double[] {0, Double.NaN});
        assertThat(MatrixProduct.of(MatrixUtils.createRealIdentityMatrix(2), x).getEntry(0, 0))
                .isNaN();
    }
}
