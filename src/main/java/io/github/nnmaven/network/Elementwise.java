package io.github.nnmaven.network;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Activation layer: {@code h = φ(f)}, entry by entry.
 *
 * <p>Shapes: input and output are features × examples; there are no parameters. {@code ∂L/∂f = G ⊙ φ′(f)}.
 */
public record Elementwise(Activation activation) implements Layer {
    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public List<TensorShape> tensors(int inputs) {
        return List.of();
    }

    @Override
    public Pass forward(RealMatrix input, List<RealMatrix> parameters) {
        double[][] output = input.getData();
        for (double[] row : output) {
            activation.replace(row, row.length);
        }
        return new Pass(new Array2DRowRealMatrix(output, false), g -> new Gradients(back(g, input), List.of()));
    }

    private RealMatrix back(RealMatrix g, RealMatrix input) {
        double[][] y = g.getData();
        double[][] x = MatrixProduct.rows(input);
        for (int r = 0; r < y.length; r++) {
            for (int c = 0; c < y[r].length; c++) {
                y[r][c] *= activation.derivative(x[r][c]);
            }
        }
        return new Array2DRowRealMatrix(y, false);
    }
}
