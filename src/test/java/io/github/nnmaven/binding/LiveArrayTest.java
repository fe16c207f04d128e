package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveArrayTest {
    static Stream<Arguments> changeable() {
        Map<String, double[]> arrays = new LinkedHashMap<>();
        arrays.put("W", new double[] {1, 2});
        arrays.put("b", new double[] {3});
        return Stream.of(
                        new double[] {1, 2},
                        new float[] {1, 2},
                        new int[] {1, 2},
                        new long[] {1, 2},
                        new short[] {1, 2},
                        new byte[] {1, 2},
                        new Double[] {1.0, 2.0},
                        new Float[][] {{1f}, {2f, 3f}},
                        new double[][] {{1}, {2, 3}},
                        new float[][][] {{{1}}, {{2}}},
                        new double[2][1][1][2],
                        new ArrayList<>(List.of(1.0, 2.0)),
                        Arrays.asList(1f, 2f),
                        new ArrayList<>(List.of(new double[] {1}, new double[] {2, 3})),
                        new HashMap<>(Map.of("b", 2.0, "a", 1.0)),
                        arrays,
                        DoubleBuffer.wrap(new double[] {1, 2}),
                        new ArrayRealVector(new double[] {1, 2}),
                        new Array2DRowRealMatrix(new double[][] {{1, 2}, {3, 4}}),
                        new BlockRealMatrix(new double[][] {{1, 2}, {3, 4}}),
                        new WithField(),
                        new CopyingAccessor(),
                        new WithSetter(),
                        new float[][] {{1, 2}})
                .map(holder -> Arguments.of(holder));
    }

    @ParameterizedTest
    @MethodSource("changeable")
    void numbersAreChangedWhereTheyAreAndPutBack(Object holder) {
        ArrayValue before = Reading.of(holder);
        LiveArray live = LiveArray.of(holder);
        List<Object> saved = live.save();
        double[] others = new double[before.size()];
        Arrays.setAll(others, i -> 10 + i);
        live.write(before.with(others));
        assertThat(Reading.of(holder).flat()).containsExactly(others);
        assertThat(Reading.of(holder).element()).isEqualTo(before.element());
        live.restore(saved);
        assertThat(Reading.of(holder)).isEqualTo(before);
    }

    @Test
    void theBitsOfNotANumberAndOfMinusZeroComeBack() {
        double[] odd = {Double.longBitsToDouble(0x7ff8_0000_dead_beefL), -0.0, Double.MIN_VALUE};
        long[] bits = Arrays.stream(odd).mapToLong(Double::doubleToRawLongBits).toArray();
        LiveArray live = LiveArray.of(odd);
        List<Object> saved = live.save();
        live.write(ArrayValue.vector(1, 2, 3));
        live.restore(saved);
        assertThat(Arrays.stream(odd).mapToLong(Double::doubleToRawLongBits)).containsExactly(box(bits));
    }

    @Test
    void longsBeyondDoublesComeBack() {
        long[] large = {(1L << 60) + 1};
        LiveArray live = LiveArray.of(large);
        List<Object> saved = live.save();
        live.write(ArrayValue.vector(1));
        live.restore(saved);
        assertThat(large).containsExactly((1L << 60) + 1);
    }

    @Test
    void aGetterThatGivesTheArrayIsLive() {
        double[] weights = {1, Double.NaN, Double.MAX_VALUE};
        assertThat(LiveArray.isLive(() -> weights)).isTrue();
        assertThat(weights).containsExactly(1, Double.NaN, Double.MAX_VALUE);
        float[][] single = {{1, 1e30f}};
        assertThat(LiveArray.isLive(() -> single)).isTrue();
        assertThat(single[0]).containsExactly(1, 1e30f);
        WithSetter matrix = new WithSetter();
        assertThat(LiveArray.isLive(() -> matrix)).isTrue();
    }

    @Test
    void aGetterThatGivesACopyIsFoundOut() {
        double[] weights = {1, 2};
        assertThat(LiveArray.isLive(weights::clone)).isFalse();
        double[][] deep = {{1}, {2}};
        assertThat(LiveArray.isLive(() -> new double[][] {deep[0], deep[1].clone()}))
                .isFalse();
        assertThat(deep).isDeepEqualTo(new double[][] {{1}, {2}});
    }

    @Test
    void whatCannotBeChangedSaysWhatToDo() {
        assertThatThrownBy(() -> LiveArray.of(1.0)).hasMessageContaining("name the field that holds it with field:");
        LiveArray list = LiveArray.of(List.of(1.0, 2.0));
        assertThatThrownBy(() -> list.write(ArrayValue.vector(3, 4)))
                .hasMessageContaining("a list that cannot be changed");
        LiveArray three = LiveArray.of(new double[3]);
        assertThatThrownBy(() -> three.write(ArrayValue.vector(1)))
                .hasMessage("numbers of shape [1] cannot be put into an array of shape [3]");
        LiveArray whole = LiveArray.of(new int[1]);
        assertThatThrownBy(() -> whole.write(ArrayValue.vector(0.5))).hasMessageContaining("not a whole number");
        assertThatThrownBy(() -> LiveArray.of(null)).isInstanceOf(NotNumbersException.class);
    }

    private static Long[] box(long[] bits) {
        return Arrays.stream(bits).boxed().toArray(Long[]::new);
    }

    static final class WithField {
        private final double[] data = {1, 2, 3, 4};
        private final int rows = 2;
        private final int cols = 2;

        int cells() {
            return rows * cols;
        }
    }

    static final class CopyingAccessor {
        private final double[][] inner = {{1, 2}};

        double[][] toArray() {
            return Arrays.stream(inner).map(double[]::clone).toArray(double[][]::new);
        }
    }

    static final class WithSetter {
        private double first = 1;
        private double second = 2;

        double[] toArray() {
            return new double[] {first, second};
        }

        void set(int i, double value) {
            if (i == 0) {
                first = value;
            } else {
                second = value;
            }
        }
    }
}
