package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.nnmaven.binding.NotNumbersException.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.util.Decimal64;
import org.apache.commons.math3.util.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
    /** Object, shape, kind, numbers. */
    static Stream<Arguments> readable() {
        Map<String, Double> unordered = new HashMap<>(Map.of("b", 2.0, "a", 1.0, "c", 3.0));
        Map<String, double[]> own = new LinkedHashMap<>();
        own.put("z", new double[] {1});
        own.put("a", new double[] {2, 3});
        return Stream.of(
                Arguments.of(2.5, "number", Element.DOUBLE, new double[] {2.5}),
                Arguments.of(2.5f, "number", Element.SINGLE, new double[] {2.5}),
                Arguments.of(3, "number", Element.WHOLE, new double[] {3}),
                Arguments.of(3L, "number", Element.WHOLE, new double[] {3}),
                Arguments.of((short) 3, "number", Element.WHOLE, new double[] {3}),
                Arguments.of((byte) -3, "number", Element.WHOLE, new double[] {-3}),
                Arguments.of(new BigDecimal("0.5"), "number", Element.DOUBLE, new double[] {0.5}),
                Arguments.of(BigInteger.TEN, "number", Element.WHOLE, new double[] {10}),
                Arguments.of(new AtomicInteger(4), "number", Element.WHOLE, new double[] {4}),
                Arguments.of(new double[] {1, 2}, "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(new float[] {1, 2}, "[2]", Element.SINGLE, new double[] {1, 2}),
                Arguments.of(new int[] {1, 2}, "[2]", Element.WHOLE, new double[] {1, 2}),
                Arguments.of(new long[] {1, 2}, "[2]", Element.WHOLE, new double[] {1, 2}),
                Arguments.of(new short[] {1, 2}, "[2]", Element.WHOLE, new double[] {1, 2}),
                Arguments.of(new byte[] {1, 2}, "[2]", Element.WHOLE, new double[] {1, 2}),
                Arguments.of(new Double[] {1.0, 2.0}, "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(new float[][] {{1, 2}, {3, 4}}, "[2×2]", Element.SINGLE, new double[] {1, 2, 3, 4}),
                Arguments.of(new double[][] {{1}, {2, 3}}, "[1, 2]", Element.DOUBLE, new double[] {1, 2, 3}),
                Arguments.of(new double[2][1][1][2], "[2×1×1×2]", Element.DOUBLE, new double[4]),
                Arguments.of(new double[][][] {{{1}, {2}}, {{3}}}, "[[2×1], [1×1]]", Element.DOUBLE, new double[] {
                    1, 2, 3
                }),
                Arguments.of(new Object[] {1.5, new float[] {2}}, "[number, 1]", Element.DOUBLE, new double[] {1.5, 2}),
                Arguments.of(List.of(1.0, 2.0), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(List.of(1f, 2), "[2]", Element.SINGLE, new double[] {1, 2}),
                Arguments.of(List.of(List.of(1, 2), List.of(3, 4)), "[2×2]", Element.WHOLE, new double[] {1, 2, 3, 4}),
                Arguments.of(new ArrayDeque<>(List.of(1.0, 2.0)), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(unordered, "[3]", Element.DOUBLE, new double[] {1, 2, 3}),
                Arguments.of(new TreeMap<>(Map.of(2, 5.0, 1, 4.0)), "[2]", Element.DOUBLE, new double[] {4, 5}),
                Arguments.of(own, "[1, 2]", Element.DOUBLE, new double[] {1, 2, 3}),
                Arguments.of(Optional.of(new double[] {1}), "[1]", Element.DOUBLE, new double[] {1}),
                Arguments.of(OptionalDouble.of(2), "number", Element.DOUBLE, new double[] {2}),
                Arguments.of(OptionalInt.of(2), "number", Element.WHOLE, new double[] {2}),
                Arguments.of(
                        DoubleBuffer.wrap(new double[] {1, 2}).position(1), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(FloatBuffer.wrap(new float[] {1, 2}), "[2]", Element.SINGLE, new double[] {1, 2}),
                Arguments.of(DoubleStream.of(1, 2), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(new ArrayRealVector(new double[] {1, 2}), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(
                        new Array2DRowRealMatrix(new double[][] {{1, 2}, {3, 4}}),
                        "[2×2]",
                        Element.DOUBLE,
                        new double[] {1, 2, 3, 4}),
                Arguments.of(
                        new DiagonalMatrix(new double[] {1, 2}), "[2×2]", Element.DOUBLE, new double[] {1, 0, 0, 2}),
                Arguments.of(new Decimal64(1.5), "number", Element.DOUBLE, new double[] {1.5}),
                Arguments.of(new RowMajor(2, 3), "[2×3]", Element.DOUBLE, new double[] {1, 2, 3, 4, 5, 6}),
                Arguments.of(new Nested(), "[2×2]", Element.SINGLE, new double[] {1, 2, 3, 4}),
                Arguments.of(new Tensor3(), "[1×2×2]", Element.DOUBLE, new double[] {1, 2, 3, 4}),
                Arguments.of(new Boxes(), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(new Autograd(), "[2]", Element.DOUBLE, new double[] {1, 2}),
                Arguments.of(new Weights(new double[] {7}), "[1]", Element.DOUBLE, new double[] {7}),
                Arguments.of(new Loss(0.5), "number", Element.DOUBLE, new double[] {0.5}),
                Arguments.of(List.of(new RowMajor(1, 2), new RowMajor(1, 2)), "[2×1×2]", Element.DOUBLE, new double[] {
                    1, 2, 1, 2
                }));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void numbersAreFoundInTheirOrder(Object object, String shape, Element element, double[] numbers) {
        ArrayValue read = Reading.of(object);
        assertThat(read.flat()).containsExactly(numbers);
        assertThat(read.shape()).hasToString(shape);
        assertThat(read.element()).isEqualTo(element);
    }

    /** Object, kind, part of the message. */
    static Stream<Arguments> unreadable() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        return Stream.of(
                Arguments.of(null, Kind.NULL, "is null"),
                Arguments.of(new double[2][], Kind.NULL, "holds null at [0]"),
                Arguments.of(new Double[][] {{1.0}, {2.0, null}}, Kind.NULL, "holds null at [1][1]"),
                Arguments.of(new double[0], Kind.EMPTY, "is an empty double[]"),
                Arguments.of(new double[2][0], Kind.EMPTY, "is an empty double[][]"),
                Arguments.of(List.of(), Kind.EMPTY, "is an empty"),
                Arguments.of(Optional.empty(), Kind.EMPTY, "is an empty java.util.Optional"),
                Arguments.of(
                        new Date(0),
                        Kind.WRONG_TYPE,
                        "is a java.util.Date, which holds no numbers; name an accessor: result.get"),
                Arguments.of("1.0", Kind.WRONG_TYPE, "is a java.lang.String, which holds no numbers"),
                Arguments.of('c', Kind.WRONG_TYPE, "is a java.lang.Character"),
                Arguments.of(true, Kind.WRONG_TYPE, "is a java.lang.Boolean"),
                Arguments.of(new boolean[1], Kind.WRONG_TYPE, "is a boolean[], which holds no numbers"),
                Arguments.of(List.of(1, "x"), Kind.WRONG_TYPE, "holds at [1] what is a java.lang.String"),
                Arguments.of(new HashSet<>(List.of(1.0)), Kind.WRONG_TYPE, "whose entries have no order"),
                Arguments.of(ByteBuffer.allocate(8), Kind.WRONG_TYPE, "holds bytes"),
                Arguments.of(itself, Kind.WRONG_TYPE, "contains itself"),
                Arguments.of(new Complex(1, 2), Kind.AMBIGUOUS, "name the one that is meant"),
                Arguments.of(new Pair<>(1.0, 2.0), Kind.WRONG_TYPE, "result.getFirst()"),
                Arguments.of(
                        new Both(1, new double[] {2}),
                        Kind.AMBIGUOUS,
                        "name the one that is meant: result.value(), result.gradient()"),
                Arguments.of(new TwoArrays(), Kind.AMBIGUOUS, "result.values, result.jacobian"),
                Arguments.of(new MatrixAndVector(), Kind.AMBIGUOUS, "result.dW, result.db"),
                Arguments.of(new Weights(null), Kind.NULL, "whose w() is null"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatHoldsNoNumbersSaysSo(Object object, Kind kind, String message) {
        NotNumbersException refused = catchThrowableOfType(NotNumbersException.class, () -> Reading.of(object));
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused).hasMessageContaining(message);
    }

    @Test
    void numbersReadAreCopies() {
        double[] array = {1, 2};
        ArrayValue read = Reading.of(array);
        array[0] = 5;
        assertThat(read.flat()).containsExactly(1, 2);
    }

    @Test
    void notANumberIsANumberHere() {
        ArrayValue read = Reading.of(new double[] {1, Double.NaN});
        assertThat(read.firstNonFinite()).isEqualTo(1);
        assertThat(Reading.of(new double[] {1, 2}).firstNonFinite()).isEqualTo(-1);
    }

    @Test
    void anAccessorThatThrowsIsUserCode() {
        assertThatThrownBy(() -> Reading.of(new Thrower()))
                .isInstanceOf(UserCodeException.class)
                .hasMessageContaining("Thrower.toArray() threw java.lang.IllegalStateException: not yet")
                .hasMessageContaining("ReadingTest.java:");
    }

    @Test
    void indicesOfRaggedArraysAreThoseOfJava() {
        ArrayValue read = Reading.of(new double[][][] {{{1}, {2, 3}}, {}, {{4}}});
        assertThat(read.index(2)).containsExactly(0, 1, 1);
        assertThat(read.index(3)).containsExactly(2, 0, 0);
        assertThatThrownBy(() -> read.index(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    static final class RowMajor {
        private final int rows;
        private final int cols;
        private final double[] data;

        RowMajor(int rows, int cols) {
            this.rows = rows;
            this.cols = cols;
            this.data = DoubleStream.iterate(1, x -> x + 1)
                    .limit(rows * (long) cols)
                    .toArray();
        }

        int area() {
            return rows * cols;
        }
    }

    static final class Nested {
        final float[][] v = {{1, 2}, {3, 4}};
    }

    static final class Tensor3 {
        final int[] shape = {1, 2, 2};
        final double[] values = {1, 2, 3, 4};
    }

    static final class Boxes {
        final List<Double> items = List.of(1.0, 2.0);
    }

    static final class Autograd {
        final double[] data = {1, 2};
        final double[] grad = {0, 0};
    }

    record Weights(double[] w) {}

    record Loss(double value) {}

    record Both(double value, double[] gradient) {}

    static final class TwoArrays {
        final double[] values = {1};
        final double[][] jacobian = {{1}};
    }

    static final class MatrixAndVector {
        final Nested dW = new Nested();
        final double[] db = {1};
    }

    static final class Thrower {
        public double[] toArray() {
            throw new IllegalStateException("not yet");
        }
    }
}
