package io.github.nnmaven.network;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear layer: {@code f = β + Ω·h}, with β added to every example.
 *
 * <p>Shapes: {@code h [inputs×examples]}, {@code Ω [units×inputs]} named {@code weights}, {@code β [units×1]} named {@code
 * biases}, {@code f [units×examples]}. With {@code G = ∂L/∂f}: {@code ∂L/∂h = Ωᵀ·G}, {@code ∂L/∂Ω = G·hᵀ}, {@code ∂L/∂β} is
 * the sum of the columns of {@code G} (<i>Understanding Deep Learning</i>, eq. 7.22–7.24).
 *
 * @param units  outputs, 1 or more
 * @param biased whether there is a β
 */
public record Linear(int units, boolean biased) implements Layer {
    /**
     * Checks the number of units.
     *
     * @throws IllegalArgumentException if there is not at least 1 unit
     */
    public Linear {
        if (units < 1) {
            throw new IllegalArgumentException("a linear layer needs at least 1 unit, but has " + units);
        }
    }

    /** With biases. */
    public Linear(int units) {
        this(units, true);
    }

    @Override
    public int outputs(int inputs) {
        return units;
    }

    @Override
    public List<TensorShape> tensors(int inputs) {
        TensorShape weights = new TensorShape("weights", units, inputs);
        return biased ? List.of(weights, new TensorShape("biases", units, 1)) : List.of(weights);
    }

    @Override
    public Pass forward(RealMatrix input, List<RealMatrix> parameters) {
        RealMatrix weights = parameters.get(0);
        RealMatrix output = MatrixProduct.affine(weights, biased ? parameters.get(1) : null, input);
        return new Pass(output, new Back(weights, input, biased));
    }

    /** The way back. */
    private record Back(RealMatrix weights, RealMatrix input, boolean biased) implements Pass.Backward {
        @Override
        public Gradients apply(RealMatrix g) {
            RealMatrix byWeights = MatrixProduct.of(g, MatrixProduct.transposed(input));
            return new Gradients(input(g), biased ? List.of(byWeights, rowSums(g)) : List.of(byWeights));
        }

        @Override
        public RealMatrix input(RealMatrix g) {
            return MatrixProduct.of(MatrixProduct.transposed(weights), g);
        }
    }

    private static RealMatrix rowSums(RealMatrix g) {
        return MatrixUtils.createColumnRealMatrix(Arrays.stream(g.getData())
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray());
    }
}
