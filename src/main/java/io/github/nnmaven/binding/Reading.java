package io.github.nnmaven.binding;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Java objects as numbers. Read are
 *
 * <ul>
 *   <li>numbers: primitive, boxed, {@code BigDecimal}; field elements of Commons Math and Hipparchus by {@code getReal()};
 *   <li>arrays of any rank, rows of any length, of {@code double}, {@code float}, {@code int}, {@code long}, {@code short},
 *       {@code byte} or of anything that is read itself; buffers of {@code java.nio}, from 0 to their limit;
 *   <li>lists and other collections, nested as well, but no sets without an order;
 *   <li>the values of a map in its own order if it has one ({@code SortedMap}, {@code LinkedHashMap}, {@code EnumMap}), else
 *       in the order of its keys, so that equal maps give equal arrays;
 *   <li>what an {@code Optional} holds;
 *   <li>vectors and matrices of any library and of the project's own, see {@link NumberHolder}.
 * </ul>
 *
 * <p>An {@link ArrayValue} is what it is. Of everything else the numbers are copies. NaN and infinities are numbers here.
 */
public final class Reading {
    private Reading() {}

    /**
     * The numbers of an object.
     *
     * @throws NotNumbersException if it is null, empty, or nothing that is read
     * @throws UserCodeException   if an accessor of the object threw
     */
    public static ArrayValue of(@Nullable Object value) {
        if (value instanceof ArrayValue numbers) {
            return numbers;
        }
        if (value instanceof Double number) {
            return ArrayValue.number(number);
        }
        if (value instanceof double[] doubles && doubles.length > 0) {
            return ArrayValue.vector(doubles);
        }
        NumberCollector numbers = new NumberCollector();
        Shape shape = numbers.collect(value);
        return numbers.collected(shape, value);
    }

    /** The kind of a boxed number. */
    static Element elementOf(Number number) {
        if (number instanceof Float) {
            return Element.SINGLE;
        }
        boolean whole = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger
                || number instanceof AtomicInteger
                || number instanceof AtomicLong;
        return whole ? Element.WHOLE : Element.DOUBLE;
    }
}
