package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.ArrayValue;
import io.github.nnmaven.binding.Shape;
import io.github.nnmaven.gradcheck.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A features × examples matrix as the project's own code takes it.
 *
 * @param rank    0 number by number, 1 example by example, 2 the whole batch
 * @param columns whether the batch has a column for each example, not a row
 */
record OwnBatch(int rank, boolean columns) {
    /** What the code is given, one after the other. */
    List<ArrayValue> split(RealMatrix matrix) {
        List<ArrayValue> parts = new ArrayList<>();
        if (rank == 2) {
            RealMatrix batch = columns ? matrix : matrix.transpose();
            parts.add(
                    ArrayValue.of(Shape.of(batch.getRowDimension(), batch.getColumnDimension()), Matrices.flat(batch)));
        } else if (rank == 1) {
            for (int e = 0; e < matrix.getColumnDimension(); e++) {
                parts.add(ArrayValue.vector(matrix.getColumn(e)));
            }
        } else {
            for (double x : Matrices.flat(matrix)) {
                parts.add(ArrayValue.number(x));
            }
        }
        return parts;
    }

    /**
     * What the code gave, as a features × examples matrix.
     *
     * @throws EvaluationException if the parts do not make one
     */
    RealMatrix join(List<ArrayValue> parts, int features, int examples) {
        if (rank == 0) {
            double[] flat = parts.stream().mapToDouble(p -> p.flat()[0]).toArray();
            return Matrices.matrix(flat, features, examples);
        }
        int outputs = rank == 2 ? parts.get(0).size() / examples : parts.get(0).size();
        if (outputs == 0 || parts.stream().anyMatch(p -> p.size() != (rank == 2 ? outputs * examples : outputs))) {
            throw new EvaluationException("a layer of the project's own gave "
                    + parts.get(0).shape() + " for " + examples + " examples of " + features + " features");
        }
        if (rank == 2) {
            double[] flat = parts.get(0).flat().clone();
            return columns
                    ? Matrices.matrix(flat, outputs, examples)
                    : Matrices.matrix(flat, examples, outputs).transpose();
        }
        RealMatrix joined = Matrices.filled(outputs, examples, 0);
        for (int e = 0; e < examples; e++) {
            joined.setColumn(e, parts.get(e).flat());
        }
        return joined;
    }
}
