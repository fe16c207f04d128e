package io.github.nnmaven.random;

import java.util.ArrayList;
import java.util.List;

/** The normals at the beginning of a stream, drawn when they are first asked for. */
final class DrawnNormals {
    private static final int BLOCK_BITS = 12;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final NumpyRandom source;
    private final List<double[]> blocks = new ArrayList<>();

    /** Of a generator at the beginning of its stream, which nobody else uses. */
    DrawnNormals(NumpyRandom source) {
        this.source = source;
    }

    /** The normal with this index, from 0. */
    double get(int index) {
        return block(index)[index & (BLOCK - 1)];
    }

    /** Copies the normals from an index on, as many as there are places. */
    void copy(int first, double[] into) {
        int done = 0;
        while (done < into.length) {
            int from = (first + done) & (BLOCK - 1);
            int count = Math.min(BLOCK - from, into.length - done);
            System.arraycopy(block(first + done), from, into, done, count);
            done += count;
        }
    }

    private double[] block(int index) {
        while (index >> BLOCK_BITS >= blocks.size()) {
            drawBlock();
        }
        return blocks.get(index >> BLOCK_BITS);
    }

    private void drawBlock() {
        double[] block = new double[BLOCK];
        source.nextNormals(block);
        blocks.add(block);
    }
}
