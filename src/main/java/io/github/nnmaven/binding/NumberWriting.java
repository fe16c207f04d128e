package io.github.nnmaven.binding;

import java.util.List;

/** A primitive or boxed number; whole ones only from whole values in their range. */
final class NumberWriting extends Writing {
    private static final List<Class<?>> DOUBLES = List.of(double.class, Double.class);
    private static final List<Class<?>> FLOATS = List.of(float.class, Float.class);
    private static final List<Class<?>> INTS = List.of(int.class, Integer.class);
    private static final List<Class<?>> LONGS = List.of(long.class, Long.class);
    private static final List<Class<?>> SHORTS = List.of(short.class, Short.class);
    private static final List<Class<?>> BYTES = List.of(byte.class, Byte.class);
    private static final List<List<Class<?>>> TARGETS = List.of(DOUBLES, FLOATS, INTS, LONGS, SHORTS, BYTES);

    private final Class<?> type;

    NumberWriting(Class<?> type) {
        super(Types.brief(type));
        this.type = type;
    }

    static boolean isTarget(Class<?> type) {
        return TARGETS.stream().anyMatch(pair -> pair.contains(type));
    }

    @Override
    public int cost(ArrayValue value) {
        if (value.size() != 1 || value.shape().rank() > 1) {
            return IMPOSSIBLE;
        }
        int cost = costOf(type, value);
        return value.shape().isNumber() || cost == IMPOSSIBLE ? cost : cost + OTHER_RANK;
    }

    /** What it costs to write numbers of this kind as entries of this type. */
    static int costOf(Class<?> type, ArrayValue value) {
        int boxed = type.isPrimitive() ? 0 : 1;
        if (DOUBLES.contains(type)) {
            return boxed + (value.element() == Element.DOUBLE ? 0 : 4);
        }
        if (FLOATS.contains(type)) {
            return boxed + (value.element() == Element.SINGLE ? 0 : 6);
        }
        int width = INTS.contains(type) ? 0 : LONGS.contains(type) ? 2 : 8;
        boolean fits = isTarget(type) && isWhole(type, value);
        return !fits ? IMPOSSIBLE : boxed + width + (value.element() == Element.WHOLE ? 0 : 20);
    }

    private static boolean isWhole(Class<?> type, ArrayValue value) {
        for (double number : value.flat()) {
            if (!fits(type, number)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Class<?> type, double number) {
        double limit =
                INTS.contains(type) ? 0x1p31 : LONGS.contains(type) ? 0x1p53 : SHORTS.contains(type) ? 0x1p15 : 0x1p7;
        return number == Math.rint(number) && number >= -limit && number < limit;
    }

    @Override
    public Object write(ArrayValue value) {
        if (value.size() != 1 || value.shape().rank() > 1) {
            throw refused(value, "");
        }
        return boxed(type, value.flat()[0]);
    }

    /**
     * One number as this type.
     *
     * @throws BindingException if the type is a whole one and the number is not, or out of range
     */
    static Object boxed(Class<?> type, double number) {
        if (DOUBLES.contains(type)) {
            return number;
        }
        if (FLOATS.contains(type)) {
            return (float) number;
        }
        if (!fits(type, number)) {
            String why = number == Math.rint(number) ? "it is out of range" : "it is not a whole number";
            throw new BindingException(number + " cannot be passed as " + Types.brief(type) + ": " + why);
        }
        return INTS.contains(type)
                ? (Object) (int) number
                : LONGS.contains(type)
                        ? (Object) (long) number
                        : SHORTS.contains(type) ? (Object) (short) number : (Object) (byte) number;
    }

    @Override
    public Element element(ArrayValue value) {
        return elementOf(type);
    }

    static Element elementOf(Class<?> type) {
        return DOUBLES.contains(type) ? Element.DOUBLE : FLOATS.contains(type) ? Element.SINGLE : Element.WHOLE;
    }
}
