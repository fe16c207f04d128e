package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers with a shape: a number, or a nested array of them.
 *
 * @param flat    the numbers row by row, last index fastest; not copied, so whoever makes a value leaves the array alone
 * @param shape   how they lie
 * @param element the kind of number they were read from or are to be written as
 */
public record ArrayValue(double[] flat, Shape shape, Element element) {
    public ArrayValue {
        if (flat.length != shape.size()) {
            throw new IllegalArgumentException(flat.length + " numbers for the shape " + shape);
        }
    }

    /** A double. */
    public static ArrayValue number(double value) {
        return new ArrayValue(new double[] {value}, Shape.number(), Element.DOUBLE);
    }

    /** A double[]. */
    public static ArrayValue vector(double... values) {
        return new ArrayValue(values.clone(), Shape.of(values.length), Element.DOUBLE);
    }

    /** Doubles of a shape; the array is copied. */
    public static ArrayValue of(Shape shape, double... flat) {
        return new ArrayValue(flat.clone(), shape, Element.DOUBLE);
    }

    /** Other numbers in this shape and of this kind; the array is not copied. */
    public ArrayValue with(double[] numbers) {
        return new ArrayValue(numbers, shape, element);
    }

    /** The rows, each with numbers of its own; none for a number. */
    public List<ArrayValue> rows() {
        List<ArrayValue> rows = new ArrayList<>();
        int begin = 0;
        for (Shape row : shape.rows()) {
            int end = begin + row.size();
            rows.add(new ArrayValue(Arrays.copyOfRange(flat, begin, end), row, element));
            begin = end;
        }
        return rows;
    }

    /** How many numbers. */
    public int size() {
        return flat.length;
    }

    /** Were all of them floats, or floats and whole numbers? */
    public boolean isSingle() {
        return element == Element.SINGLE;
    }

    /** Is every number whole and small enough for an int? */
    public boolean isInt() {
        return Arrays.stream(flat).allMatch(v -> v == (int) v);
    }

    /** The only number. */
    public double number() {
        if (flat.length != 1) {
            throw new IllegalStateException("one number was asked of " + shape);
        }
        return flat[0];
    }

    /** The indices of a flat entry. */
    public List<Integer> index(int entry) {
        return shape.index(entry);
    }

    /** The first entry that is NaN or infinite, -1 if all are finite. */
    public int firstNonFinite() {
        for (int i = 0; i < flat.length; i++) {
            if (!Double.isFinite(flat[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Same shape and the same bits in every number; the kind of number does not matter. */
    public boolean hasBitsOf(ArrayValue other) {
        return shape.equals(other.shape) && Arrays.equals(flat, other.flat);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayValue value && hasBitsOf(value) && element == value.element;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(flat) + shape.hashCode();
    }

    @Override
    public String toString() {
        return shape.isNumber() ? String.valueOf(flat[0]) : Arrays.toString(flat) + " as " + shape;
    }
}
