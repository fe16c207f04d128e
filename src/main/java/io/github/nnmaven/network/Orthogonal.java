package io.github.nnmaven.network;

import io.github.nnmaven.random.NumpyRandom;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix with orthonormal columns (or rows, when there are more columns than rows), times {@code gain} (Saxe, McClelland,
 * Ganguli 2014). As PyTorch's {@code orthogonal_}: standard normals row by row, transposed when wider than tall, {@code Q·R}
 * of them, each column of {@code Q} multiplied by the sign of its diagonal entry of {@code R} (so that all rotations are
 * equally likely), transposed back.
 *
 * @param gain any finite number; usually 1
 */
public record Orthogonal(double gain) implements Initializer {
    /**
     * Checks the gain.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Orthogonal {
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("the gain of orthogonal must be finite, but was " + gain);
        }
    }

    @Override
    public RealMatrix values(TensorShape shape, int fanIn, int fanOut, NumpyRandom random) {
        RealMatrix draws = Draws.matrix(shape.rows(), shape.columns(), random::nextNormal);
        return shape.rows() >= shape.columns()
                ? orthonormalColumns(draws)
                : orthonormalColumns(draws.transpose()).transpose();
    }

    /** Each entry has variance {@code gain²/max(inputs, units)}. */
    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return Math.abs(gain) / Math.sqrt(Math.max(fanIn, fanOut));
    }

    private RealMatrix orthonormalColumns(RealMatrix tall) {
        QRDecomposition qr = new QRDecomposition(tall);
        RealMatrix q = qr.getQ();
        RealMatrix r = qr.getR();
        RealMatrix columns = q.getSubMatrix(0, tall.getRowDimension() - 1, 0, tall.getColumnDimension() - 1);
        for (int c = 0; c < tall.getColumnDimension(); c++) {
            double factor = r.getEntry(c, c) < 0 ? -gain : gain;
            columns.setColumnVector(c, columns.getColumnVector(c).mapMultiply(factor));
        }
        return columns;
    }
}
