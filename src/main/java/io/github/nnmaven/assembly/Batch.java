package io.github.nnmaven.assembly;

import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.spec.DataSpec;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Where a batch (features × examples) comes from: fixed numbers, or draws. */
sealed interface Batch {
    int features();

    int examples();

    /** The batch; draws, if any, row by row. */
    RealMatrix values(NumpyRandom random);

    /** A batch of the same kind with another number of examples; fixed numbers give way to standard normals. */
    Batch drawing(int examples);

    /** Numbers that are the same at every call. */
    record Fixed(RealMatrix matrix) implements Batch {
        @Override
        public int features() {
            return matrix.getRowDimension();
        }

        @Override
        public int examples() {
            return matrix.getColumnDimension();
        }

        @Override
        public RealMatrix values(NumpyRandom random) {
            return matrix;
        }

        @Override
        public Batch drawing(int examples) {
            return new Drawn(DataSpec.Drawn.Kind.NORMAL, features(), examples, 0, 1);
        }
    }

    /** Draws: {@code first + second·normal}, or uniform on [first, second). */
    record Drawn(DataSpec.Drawn.Kind kind, int features, int examples, double first, double second) implements Batch {
        @Override
        public RealMatrix values(NumpyRandom random) {
            double[][] values = new double[features][examples];
            for (double[] row : values) {
                for (int e = 0; e < examples; e++) {
                    row[e] = next(random);
                }
            }
            return new Array2DRowRealMatrix(values, false);
        }

        @Override
        public Batch drawing(int examples) {
            return new Drawn(kind, features, examples, first, second);
        }

        private double next(NumpyRandom random) {
            return kind == DataSpec.Drawn.Kind.NORMAL
                    ? first + second * random.nextNormal()
                    : first + (second - first) * random.nextDouble();
        }
    }
}
