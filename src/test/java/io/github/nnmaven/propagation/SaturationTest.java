package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.Sigmoid;
import io.github.nnmaven.network.Tanh;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class SaturationTest {
    private static Saturation of(Activation activation) {
        Network network = Plans.chain(2, 4, activation);
        return Objects.requireNonNull(Saturation.between(network, LinearStages.of(network)));
    }

    private static double outside(double limit) {
        return 2 * new NormalDistribution().cumulativeProbability(-limit);
    }

    @Test
    void tanhIsSaturatedBeyond97Percent() {
        double limit = 0.5 * Math.log((1 + 0.97) / (1 - 0.97));
        assertThat(of(new Tanh()).threshold()).isCloseTo(1 - 0.97 * 0.97, within(1e-4));
        assertThat(of(new Tanh()).expected()).isCloseTo(outside(limit), within(1e-3));
    }

    @Test
    void theLogisticFunctionIsSaturatedAtTheSamePlaceOfItsCurve() {
        double limit = Math.log((1 + 0.97) / (1 - 0.97)); // σ(x) = (1 + tanh(x/2))/2
        assertThat(of(new Sigmoid()).threshold()).isCloseTo((1 - 0.97 * 0.97) / 4, within(1e-4));
        assertThat(of(new Sigmoid()).expected()).isCloseTo(outside(limit), within(1e-5));
    }

    @Test
    void reluIsSaturatedWhereItIsInactive() {
        assertThat(of(new Relu(0)).expected()).isCloseTo(0.5, within(1e-12));
    }

    private static LayerStatistics firstLayer(Activation activation, double... input) {
        Network network = Plans.chain(1, 2, activation);
        List<RealMatrix> parameters =
                List.of(column(3, 0.1), column(0, 0), MatrixUtils.createRealMatrix(new double[][] {{1, 1}}), column(0));
        RealMatrix row = MatrixUtils.createRealMatrix(new double[][] {input});
        return new Signals(network).declaredForward(parameters, row).judged().get(0);
    }

    private static RealMatrix column(double... values) {
        return MatrixUtils.createColumnRealMatrix(values);
    }

    @Test
    void valuesAreCountedAndUnitsThatAreSaturatedForEveryExample() { // tanh 3 = 0.995, tanh 1.5 = 0.905
        assertThat(firstLayer(new Tanh(), 1, 0.5)).satisfies(l -> {
            assertThat(l.saturatedShare()).isEqualTo(0.25);
            assertThat(l.saturatedUnits()).isZero();
        });
        assertThat(firstLayer(new Tanh(), 1, -1)).satisfies(l -> {
            assertThat(l.saturatedShare()).isEqualTo(0.5);
            assertThat(l.saturatedUnits()).isEqualTo(1);
        });
        assertThat(firstLayer(new Tanh(), 0.1, -0.1).saturatedShare()).isZero();
        assertThat(firstLayer(new Relu(0), 1, -1).saturatedShare()).isEqualTo(0.5);
    }

    @Test
    void aUnitDeadInTheSampleMayLiveInTheRest() {
        double[][] values = new double[2][40];
        values[0][35] = 1;
        values[1][31] = 1;
        LayerStatistics layer = Moments.of(1, MatrixUtils.createRealMatrix(values));
        assertThat(layer.deadUnits()).isZero();
        assertThat(layer.deadInSample()).isEqualTo(1);
        assertThat(Moments.of(1, MatrixUtils.createRealMatrix(new double[][] {{0, 0}, {0, 1}}))
                        .deadInSample())
                .isEqualTo(1);
    }
}
