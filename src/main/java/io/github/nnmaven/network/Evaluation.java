package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** One evaluation of the whole batch from some place on, compared with the base point piece by piece. */
final class Evaluation {
    private final BasePoint base;
    private final int start;
    private boolean samePattern = true;

    Evaluation(BasePoint base, int start) {
        this.base = base;
        this.start = start;
    }

    /** The loss when the values at the starting place are {@code x}. */
    double loss(RealMatrix x) {
        RealMatrix value = x;
        for (int s = start; s < base.stages(); s++) {
            comparePieces(s, value);
            List<RealMatrix> parameters = base.parametersOf(s);
            value = base.layer(s).forward(value, parameters).output();
        }
        return lossOf(value);
    }

    /** The loss of an output. */
    double lossOf(RealMatrix output) {
        Loss loss = base.network().loss();
        double[][] baseOutput = base.values(base.stages());
        for (int r = 0; r < baseOutput.length; r++) {
            for (int e = 0; e < base.examples(); e++) {
                double y = base.target().getEntry(r, e);
                samePattern &= loss.piece(output.getEntry(r, e), y) == loss.piece(baseOutput[r][e], y);
            }
        }
        return loss.value(output, base.target());
    }

    /** Notes when {@code x}, the input of a stage, lies on other pieces than at the base point. */
    void comparePieces(int stage, RealMatrix x) {
        Activation activation = base.activation(stage);
        if (activation == null) {
            return;
        }
        int[][] pieces = base.pieces(stage);
        for (int r = 0; r < pieces.length; r++) {
            for (int e = 0; e < pieces[r].length; e++) {
                samePattern &= activation.piece(x.getEntry(r, e)) == pieces[r][e];
            }
        }
    }

    boolean samePattern() {
        return samePattern;
    }
}
