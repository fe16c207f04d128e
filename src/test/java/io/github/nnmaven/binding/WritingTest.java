package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WritingTest {
    private static final ArrayValue NUMBER = ArrayValue.number(2);
    private static final ArrayValue VECTOR = ArrayValue.vector(1, 2, 3, 4);
    private static final ArrayValue MATRIX = ArrayValue.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
    private static final ArrayValue RAGGED = ArrayValue.of(Shape.of(List.of(Shape.of(1), Shape.of(2))), 1, 2, 3);
    private static final ArrayValue RANK4 = ArrayValue.of(Shape.of(1, 2, 1, 2), 1, 2, 3, 4);

    /** Every type with a value that it takes. */
    static Stream<Arguments> writable() {
        return Stream.of(
                Arguments.of(double.class, NUMBER),
                Arguments.of(Double.class, NUMBER),
                Arguments.of(float.class, NUMBER),
                Arguments.of(Float.class, NUMBER),
                Arguments.of(int.class, NUMBER),
                Arguments.of(Integer.class, NUMBER),
                Arguments.of(long.class, NUMBER),
                Arguments.of(Long.class, NUMBER),
                Arguments.of(short.class, NUMBER),
                Arguments.of(byte.class, NUMBER),
                Arguments.of(Number.class, NUMBER),
                Arguments.of(Object.class, NUMBER),
                Arguments.of(double[].class, VECTOR),
                Arguments.of(float[].class, VECTOR),
                Arguments.of(int[].class, VECTOR),
                Arguments.of(long[].class, VECTOR),
                Arguments.of(short[].class, VECTOR),
                Arguments.of(byte[].class, VECTOR),
                Arguments.of(Double[].class, VECTOR),
                Arguments.of(Float[].class, VECTOR),
                Arguments.of(Object.class, VECTOR),
                Arguments.of(DoubleBuffer.class, VECTOR),
                Arguments.of(double[][].class, MATRIX),
                Arguments.of(float[][].class, RAGGED),
                Arguments.of(double[][].class, RAGGED),
                Arguments.of(Double[][].class, RAGGED),
                Arguments.of(int[][].class, RAGGED),
                Arguments.of(double[][][][].class, RANK4),
                Arguments.of(float[][][][].class, RANK4),
                Arguments.of(Object.class, RANK4),
                Arguments.of(declared("doubles"), VECTOR),
                Arguments.of(declared("floats"), VECTOR),
                Arguments.of(declared("collection"), VECTOR),
                Arguments.of(declared("wild"), VECTOR),
                Arguments.of(declared("nested"), RAGGED),
                Arguments.of(declared("rows"), MATRIX),
                Arguments.of(declared("lists"), MATRIX),
                Arguments.of(List.class, MATRIX),
                Arguments.of(RealVector.class, VECTOR),
                Arguments.of(ArrayRealVector.class, VECTOR),
                Arguments.of(RealMatrix.class, MATRIX),
                Arguments.of(Array2DRowRealMatrix.class, MATRIX),
                Arguments.of(declared("vectors"), MATRIX),
                Arguments.of(Nested.class, MATRIX),
                Arguments.of(Flat.class, MATRIX),
                Arguments.of(FactoryMade.class, VECTOR),
                Arguments.of(Tensor.class, RANK4),
                Arguments.of(Empty.class, MATRIX),
                Arguments.of(ColumnMajor.class, MATRIX),
                Arguments.of(Vector.class, VECTOR),
                Arguments.of(Sealed.class, VECTOR),
                Arguments.of(Temperature.class, NUMBER),
                Arguments.of(Distribution.class, ArrayValue.vector(0.25, 0.75)));
    }

    @ParameterizedTest
    @MethodSource("writable")
    void whatIsWrittenIsReadAgain(Type type, ArrayValue value) {
        Writing writing = Writing.to(type);
        assertThat(writing.cost(value)).isLessThan(Writing.OTHER_RANK);
        Object written = writing.write(value);
        assertThat(Types.erased(type).isInstance(written) || Types.erased(type).isPrimitive())
                .isTrue();
        assertThat(Reading.of(written).hasBitsOf(value)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("writable")
    void everyObjectIsAFreshOne(Type type, ArrayValue value) {
        Writing writing = Writing.to(type);
        if (!value.shape().isNumber()) {
            assertThat(writing.write(value)).isNotSameAs(writing.write(value));
        }
    }

    @Test
    void writtenArraysAreNotTheCarriersOwn() {
        double[] written = (double[]) Writing.to(double[].class).write(VECTOR);
        written[0] = 9;
        assertThat(VECTOR.flat()[0]).isEqualTo(1);
        assertThat(Reading.of(Writing.to(FactoryMade.class).write(VECTOR)).flat()[0])
                .isEqualTo(1);
    }

    /** Type, value, part of the message. */
    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        int.class, ArrayValue.number(0.5), "0.5 cannot be passed as int: it is not a whole number"),
                Arguments.of(byte.class, ArrayValue.number(300), "300.0 cannot be passed as byte: it is out of range"),
                Arguments.of(int.class, ArrayValue.number(Double.NaN), "not a whole number"),
                Arguments.of(int[].class, ArrayValue.vector(1, 1.5), "1.5 cannot be passed as int"),
                Arguments.of(int[][].class, ArrayValue.of(Shape.of(1, 1), 1.5), "1.5 cannot be passed as int"),
                Arguments.of(double.class, VECTOR, "an array of shape [4] cannot be passed as double"),
                Arguments.of(double[].class, MATRIX, "an array of shape [2×3] cannot be passed as double[]"),
                Arguments.of(float[].class, RAGGED, "an array of shape [1, 2] cannot be passed as float[]"),
                Arguments.of(double[][].class, VECTOR, "an array of shape [4] cannot be passed as double[][]"),
                Arguments.of(double[][].class, NUMBER, "the number 2.0 cannot be passed as double[][]"),
                Arguments.of(String.class, NUMBER, "cannot be passed as java.lang.String, which holds no numbers"),
                Arguments.of(Date.class, NUMBER, "which holds no numbers"),
                Arguments.of(Thread.State.class, NUMBER, "which holds no numbers"),
                Arguments.of(RealVector.class, MATRIX, "org.apache.commons.math3.linear.RealVector"),
                Arguments.of(Nested.class, VECTOR, "WritingTest.Nested(double[][])"),
                Arguments.of(
                        Unmade.class, VECTOR, "has no constructor or static factory that takes an array of numbers"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatDoesNotFitIsRefusedWithAReason(Type type, ArrayValue value, String message) {
        assertThat(Writing.to(type).cost(value)).isEqualTo(Writing.IMPOSSIBLE);
        assertThatThrownBy(() -> Writing.to(type).write(value))
                .isInstanceOf(BindingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void doublesAreMoreNaturalThanAnythingElse() {
        List<Type> natural =
                List.of(double[].class, float[].class, declared("doubles"), RealVector.class, Object.class);
        int[] costs = natural.stream().mapToInt(t -> Writing.to(t).cost(VECTOR)).toArray();
        int[] sorted = costs.clone();
        Arrays.sort(sorted);
        assertThat(costs).containsExactly(sorted).doesNotHaveDuplicates();
        assertThat(Writing.to(double.class).cost(NUMBER))
                .isLessThan(Writing.to(int.class).cost(NUMBER));
        ArrayValue three = Reading.of(3);
        assertThat(Writing.to(int.class).cost(three))
                .isLessThan(Writing.to(double.class).cost(three));
    }

    @Test
    void singlePrecisionIsKnown() {
        assertThat(Writing.to(float[][].class).element(MATRIX)).isEqualTo(Element.SINGLE);
        assertThat(Writing.to(declared("floats")).element(VECTOR)).isEqualTo(Element.SINGLE);
        assertThat(Writing.to(FloatMatrix.class).element(MATRIX)).isEqualTo(Element.SINGLE);
        assertThat(Writing.to(Nested.class).element(MATRIX)).isEqualTo(Element.DOUBLE);
    }

    @Test
    void aConstructorThatRefusesTheseNumbersIsUserCode() {
        assertThatThrownBy(() -> Writing.to(Positive.class).write(ArrayValue.vector(-1)))
                .isInstanceOf(UserCodeException.class)
                .hasMessageContaining("Positive(double[]) threw java.lang.IllegalArgumentException: negative");
    }

    private static Type declared(String field) {
        return Arrays.stream(Declared.class.getDeclaredFields())
                .filter(f -> f.getName().equals(field))
                .map(Field::getGenericType)
                .findFirst()
                .orElseThrow();
    }

    static final class Declared {
        List<Double> doubles;
        List<Float> floats;
        Collection<Double> collection;
        List<? extends Number> wild;
        List<List<Double>> nested;
        List<double[]> rows;
        List<Double>[] lists;
        List<RealVector> vectors;
    }

    static final class Nested {
        private final double[][] v;

        Nested(double[][] v) {
            this.v = v;
        }
    }

    static final class FloatMatrix {
        private final float[][] v;

        FloatMatrix(float[][] v) {
            this.v = v;
        }
    }

    static final class Flat {
        final int rows;
        final int cols;
        final double[] data;

        Flat(int rows, int cols, double[] data) {
            this.rows = rows;
            this.cols = cols;
            this.data = data;
        }
    }

    static final class FactoryMade {
        private final double[] v;

        private FactoryMade(List<String> names, double... v) {
            this.v = v;
        }

        static FactoryMade of(double... v) {
            return new FactoryMade(List.of(), v);
        }
    }

    static final class Tensor {
        final int[] shape;
        final double[] data;

        Tensor(double[] data, int... shape) {
            this.data = data;
            this.shape = shape;
        }
    }

    static final class Empty {
        final double[][] data;

        Empty(int rows, int cols) {
            this.data = new double[rows][cols];
        }
    }

    /** Its flat constructor takes columns, its nested factory rows: only the second gives back what was put in. */
    static final class ColumnMajor {
        private final double[][] v;

        ColumnMajor(int rows, int cols, double[] columns) {
            v = new double[rows][cols];
            for (int i = 0; i < columns.length; i++) {
                v[i % rows][i / rows] = columns[i];
            }
        }

        ColumnMajor(int rows, int cols) {
            v = new double[rows][cols];
        }
    }

    record Vector(double[] entries) {}

    sealed interface Sealed permits Only {}

    record Only(double[] v) implements Sealed {}

    record Temperature(double kelvin) {}

    record Distribution(double[] p) {
        Distribution {
            if (Math.abs(Arrays.stream(p).sum() - 1) > 1e-9) {
                throw new IllegalArgumentException("sum is not 1");
            }
        }
    }

    record Positive(double[] p) {
        Positive {
            if (p[0] < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    static final class Unmade {
        final double[] v = {1};

        private Unmade(String text) {}
    }
}
