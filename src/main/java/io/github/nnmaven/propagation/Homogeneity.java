package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Linear;
import io.github.nnmaven.network.Loss;
import io.github.nnmaven.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Which layers commute with positive factors, {@code φ(s·x) = s·φ(x)}: ReLU, leaky ReLU, the identity, linear layers
 * without biases. Such a layer may be given its input at any scale.
 *
 * <p>Activations are tried at powers of two from 2⁻⁴⁰⁰ to 2⁴⁰⁰, where a factor is exact: a function that bends anywhere
 * (tanh, a cap at 6) does not pass.
 */
final class Homogeneity {
    private static final double[] PROBES = {-1.77, -1.37, -1, 0.3, 1, 1.37, 1.77};
    private static final int[] POWERS = IntStream.concat(
                    IntStream.rangeClosed(-12, 12), IntStream.of(-400, -40, 40, 400))
            .toArray();

    private final List<Boolean> free;
    private final boolean loss;

    Homogeneity(Network network) {
        this.free = network.stages().stream().map(s -> mayBe(s.layer())).toList();
        this.loss = isHomogeneous(network.loss());
    }

    /** Whether the stage commutes with positive factors, given its parameters. */
    boolean of(int stage, List<RealMatrix> parameters) {
        return free.get(stage) && (parameters.size() < 2 || isZero(parameters.get(1)));
    }

    /** Whether the gradient of the loss grows with output and target, as that of a squared error. */
    boolean ofLoss() {
        return loss;
    }

    private static boolean mayBe(Layer layer) {
        return layer instanceof Linear || (layer instanceof Elementwise e && isHomogeneous(e.activation()));
    }

    static boolean isHomogeneous(Activation activation) {
        for (double probe : PROBES) {
            for (int power : POWERS) {
                double far = Math.scalb(probe, power);
                boolean same = activation.value(far) == Math.scalb(activation.value(probe), power)
                        && activation.derivative(far) == activation.derivative(probe);
                if (!same) {
                    return false;
                }
            }
        }
        return activation.value(0) == 0;
    }

    private static boolean isHomogeneous(Loss loss) {
        RealMatrix y = MatrixUtils.createRealMatrix(new double[][] {{1}, {0}});
        RealMatrix f = MatrixUtils.createRealMatrix(new double[][] {{0.75}, {0.25}});
        RealMatrix here = loss.gradient(f, y);
        return IntStream.of(POWERS)
                .allMatch(power -> loss.gradient(
                                f.scalarMultiply(Math.scalb(1.0, power)), y.scalarMultiply(Math.scalb(1.0, power)))
                        .equals(here.scalarMultiply(Math.scalb(1.0, power))));
    }

    private static boolean isZero(RealMatrix values) {
        return values.getNorm() == 0;
    }
}
