package io.github.nnmaven.binding;

/** {@code Object} and {@code Number}: a number becomes a {@code Double} or an {@code Integer}, the rest a double array. */
final class FreeWriting extends Writing {
    private static final int LAST_CHOICE = 200;
    private final Class<?> type;

    FreeWriting(Class<?> type) {
        super(type.getSimpleName());
        this.type = type;
    }

    @Override
    public int cost(ArrayValue value) {
        return value.shape().isNumber() || type == Object.class ? LAST_CHOICE : IMPOSSIBLE;
    }

    @Override
    public Object write(ArrayValue value) {
        if (cost(value) == IMPOSSIBLE) {
            throw refused(value, "");
        }
        boolean whole = value.element() == Element.WHOLE && value.isInt();
        Class<?> natural = value.shape().isNumber()
                ? (whole ? Integer.class : Double.class)
                : Types.array(double.class, value.shape().rank());
        return Writing.to(natural).write(value);
    }
}
