package io.github.nnmaven.binding;

import io.github.nnmaven.binding.NotNumbersException.Kind;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks through one object and keeps the numbers it meets, in order. */
final class NumberCollector {
    /** Deeper than this is no array but something that contains itself. */
    private static final int DEEPEST = 24;

    private final Deque<Integer> path = new ArrayDeque<>();
    private double[] numbers = new double[8];
    private int count;
    private @Nullable Element element;

    /** What was collected from an object of this shape. */
    ArrayValue collected(Shape shape, @Nullable Object from) {
        if (count == 0) {
            throw new NotNumbersException(Kind.EMPTY, "is an empty " + typeOf(from));
        }
        return new ArrayValue(Arrays.copyOf(numbers, count), shape, element == null ? Element.DOUBLE : element);
    }

    /** Keeps the numbers of an object and tells how they lie. */
    Shape collect(@Nullable Object value) {
        if (value == null) {
            throw refused(Kind.NULL, path.isEmpty() ? "is null" : "holds null");
        }
        if (path.size() > DEEPEST) {
            throw new NotNumbersException(
                    Kind.WRONG_TYPE, "is nested more than " + DEEPEST + " deep, or contains itself");
        }
        if (value instanceof Number number) {
            return add(number.doubleValue(), Reading.elementOf(number));
        }
        if (value instanceof ArrayValue numbers) {
            return addAll(numbers);
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        return container(value);
    }

    private Shape container(Object value) {
        if (value instanceof Optional
                || value instanceof OptionalDouble
                || value instanceof OptionalInt
                || value instanceof OptionalLong) {
            return optional(value);
        }
        if (value instanceof Buffer buffered) {
            return buffer(buffered);
        }
        if (value instanceof Map<?, ?> map) {
            return each(ordered(map).values());
        }
        if (value instanceof Set && !(value instanceof SortedSet || value instanceof LinkedHashSet)) {
            throw refused(Kind.WRONG_TYPE, "is a " + typeOf(value) + ", whose entries have no order");
        }
        if (value instanceof Collection<?> collection) {
            return each(collection);
        }
        return held(value);
    }

    private Shape array(Object array) {
        if (array instanceof double[] doubles) {
            return addAll(doubles);
        }
        if (array instanceof Object[] objects) {
            return each(Arrays.asList(objects));
        }
        Class<?> type = array.getClass().getComponentType();
        if (type == boolean.class || type == char.class) {
            throw refused(Kind.WRONG_TYPE, "is a " + type + "[], which holds no numbers");
        }
        int length = Array.getLength(array);
        Element kind = type == float.class ? Element.SINGLE : Element.WHOLE;
        for (int i = 0; i < length; i++) {
            add(Array.getDouble(array, i), kind);
        }
        return Shape.of(length);
    }

    private Shape buffer(Buffer buffer) {
        if (buffer instanceof DoubleBuffer doubles) {
            double[] all = new double[buffer.limit()];
            doubles.duplicate().rewind().get(all);
            return addAll(all);
        }
        if (buffer instanceof FloatBuffer floats) {
            float[] all = new float[buffer.limit()];
            floats.duplicate().rewind().get(all);
            return array(all);
        }
        if (buffer instanceof IntBuffer ints) {
            int[] all = new int[buffer.limit()];
            ints.duplicate().rewind().get(all);
            return array(all);
        }
        if (buffer instanceof LongBuffer longs) {
            long[] all = new long[buffer.limit()];
            longs.duplicate().rewind().get(all);
            return array(all);
        }
        throw refused(Kind.WRONG_TYPE, "is a " + typeOf(buffer) + ", which holds bytes and not numbers");
    }

    private Shape optional(Object optional) {
        Optional<?> held = optional instanceof Optional<?> reference ? reference : primitive(optional);
        return collect(held.orElseThrow(() -> refused(Kind.EMPTY, "is an empty " + typeOf(optional))));
    }

    private static Optional<?> primitive(Object optional) {
        if (optional instanceof OptionalDouble number) {
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        if (optional instanceof OptionalInt whole) {
            return whole.isPresent() ? Optional.of(whole.getAsInt()) : Optional.empty();
        }
        OptionalLong held = (OptionalLong) optional;
        return held.isPresent() ? Optional.of(held.getAsLong()) : Optional.empty();
    }

    private Shape held(Object holder) {
        NumberHolder access = NumberHolder.of(holder.getClass());
        Object numbers;
        try {
            numbers = access.numbers(holder);
        } catch (NotNumbersException e) {
            throw refused(e.kind(), String.valueOf(e.getMessage()));
        }
        int before = count;
        Shape shape = collect(numbers);
        Shape told = access.shape(holder, shape);
        count = before + told.size();
        return told;
    }

    private Shape each(Collection<?> rows) {
        List<Shape> shapes = new ArrayList<>(rows.size());
        for (Object row : rows) {
            path.addLast(shapes.size());
            shapes.add(collect(row));
            path.removeLast();
        }
        return Shape.of(shapes);
    }

    /** A map in the order in which its values are read. */
    static Map<?, ?> ordered(Map<?, ?> map) {
        boolean own = map instanceof SortedMap || map instanceof LinkedHashMap || map instanceof EnumMap;
        boolean sortable = map.keySet().stream().allMatch(key -> key instanceof Comparable)
                && map.keySet().stream().map(Object::getClass).distinct().count() == 1;
        return own || !sortable ? map : new TreeMap<Object, Object>(map);
    }

    private Shape addAll(ArrayValue numbers) {
        Element before = element;
        addAll(numbers.flat());
        element = before == null ? numbers.element() : before.or(numbers.element());
        return numbers.shape();
    }

    private Shape addAll(double[] all) {
        reserve(all.length);
        System.arraycopy(all, 0, numbers, count, all.length);
        count += all.length;
        element = Element.DOUBLE;
        return Shape.of(all.length);
    }

    private Shape add(double number, Element kind) {
        reserve(1);
        numbers[count++] = number;
        element = element == null ? kind : element.or(kind);
        return Shape.number();
    }

    private void reserve(int more) {
        if (count + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(count + more, 2 * numbers.length));
        }
    }

    private NotNumbersException refused(Kind kind, String message) {
        String place = path.stream().map(i -> "[" + i + "]").collect(Collectors.joining());
        return new NotNumbersException(kind, place.isEmpty() ? message : atPlace(place, message));
    }

    private static String atPlace(String place, String message) {
        return message.equals("holds null") ? "holds null at " + place : "holds at " + place + " what " + message;
    }

    private static String typeOf(@Nullable Object value) {
        return value == null ? "null" : Types.shown(value.getClass());
    }
}
