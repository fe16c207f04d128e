package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.network.VarianceScaling.Distribution;
import io.github.nnmaven.network.VarianceScaling.Fan;
import io.github.nnmaven.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden numbers: {@code initializers.txt}, written by {@code initializers.py} beside it. */
class InitializerTest {
    private static final Map<String, Initializer> RANDOM = Map.ofEntries(
            Map.entry("normal", new Normal(2, 0.5)),
            Map.entry("normal-of-variance", Normal.ofVariance(0.3)),
            Map.entry("uniform", new Uniform(-2, 3)),
            Map.entry("he-fan-in", VarianceScaling.he(Fan.IN, Distribution.NORMAL)),
            Map.entry("he-fan-out", VarianceScaling.he(Fan.OUT, Distribution.NORMAL)),
            Map.entry("he-uniform", VarianceScaling.he(Fan.IN, Distribution.UNIFORM)),
            Map.entry("glorot-normal", VarianceScaling.glorot(Distribution.NORMAL)),
            Map.entry("glorot-uniform", VarianceScaling.glorot(Distribution.UNIFORM)),
            Map.entry("lecun-normal", VarianceScaling.lecun(Distribution.NORMAL)),
            Map.entry("lecun-uniform", VarianceScaling.lecun(Distribution.UNIFORM)),
            Map.entry("orthogonal", new Orthogonal(1.5)));

    static Stream<String> names() {
        return RANDOM.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void valuesAreNumPys(String name) {
        List<String[]> lines = GoldenLines.of("initializers.txt", name);
        assertThat(lines).hasSize(3);
        for (String[] line : lines) {
            int units = Integer.parseInt(line[1]);
            int inputs = Integer.parseInt(line[2]);
            NumpyRandom random = NumpyRandom.seeded(Long.parseLong(line[3]));
            RealMatrix values =
                    RANDOM.get(name).values(new TensorShape("weights", units, inputs), inputs, units, random);
            double[] got = Arrays.stream(values.getData())
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            double[] expected = Arrays.stream(line[4].split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(got).containsExactly(expected, within(name.equals("orthogonal") ? 1e-14 : 2e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theStandardDeviationIsThatOfTheDraws(String name) { // 40,000 draws: within 2 %
        Initializer initializer = RANDOM.get(name);
        RealMatrix values = initializer.values(new TensorShape("weights", 100, 400), 400, 100, NumpyRandom.seeded(1));
        double[] all =
                Arrays.stream(values.getData()).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double std = Math.sqrt(
                Arrays.stream(all).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        assertThat(std / initializer.standardDeviation(400, 100)).isBetween(0.98, 1.02);
    }

    @Test
    void orthogonalMatricesAreOrthogonal() {
        TensorShape wide = new TensorShape("weights", 3, 7);
        RealMatrix w = new Orthogonal(2).values(wide, 7, 3, NumpyRandom.seeded(5));
        Nets.assertWithin(
                1e-14,
                "W·Wᵀ",
                w.multiply(w.transpose()),
                MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(4));
    }

    @Test
    void whatIsNotRandomDrawsNothing() {
        TensorShape shape = new TensorShape("biases", 2, 1);
        NumpyRandom random = NumpyRandom.seeded(3);
        ExplicitValues explicit = new ExplicitValues(MatrixUtils.createRowRealMatrix(new double[] {7}));
        assertThat(new Constant(4).values(shape, 1, 2, random).getColumn(0)).containsExactly(4, 4);
        assertThat(explicit.values(shape, 1, 2, random).getColumn(0)).containsExactly(7, 7);
        assertThat(random.nextWord()).isEqualTo(NumpyRandom.seeded(3).nextWord());
        assertThat(new Constant(4).standardDeviation(1, 2)).isZero();
        assertThat(explicit.standardDeviation(1, 2)).isZero();
    }

    @Test
    void explicitValuesThatDoNotFitNameBothShapes() {
        ExplicitValues explicit = new ExplicitValues(MatrixUtils.createRealMatrix(2, 3));
        assertThatThrownBy(() -> explicit.values(new TensorShape("weights", 3, 2), 2, 3, NumpyRandom.seeded(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("shape 2×3 does not fit 3×2");
    }

    @Test
    void impossibleDistributionsAreRefused() {
        assertThatThrownBy(() -> Normal.ofVariance(-1)).hasMessageContaining("variance");
        assertThatThrownBy(() -> new Normal(0, -1)).hasMessageContaining("standard deviation");
        assertThatThrownBy(() -> new Normal(Double.NaN, 1)).hasMessageContaining("mean");
        assertThatThrownBy(() -> new Uniform(2, 1)).hasMessageContaining("2.0 to 1.0");
        assertThatThrownBy(() -> new Uniform(-Double.MAX_VALUE, Double.MAX_VALUE))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new Orthogonal(Double.POSITIVE_INFINITY)).hasMessageContaining("gain");
    }
}
