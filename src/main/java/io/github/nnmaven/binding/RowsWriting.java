package io.github.nnmaven.binding;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Arrays of objects, arrays of arrays among them, and lists: every row is written by itself. */
final class RowsWriting extends Writing {
    private static final int LIST = 12;

    private final Writing row;
    private final Class<?> type;

    /** @param type the class of the array, or {@code List.class} */
    RowsWriting(String name, Writing row, Class<?> type) {
        super(name);
        this.row = row;
        this.type = type;
    }

    @Override
    public int cost(ArrayValue value) {
        if (value.shape().isNumber()) {
            return IMPOSSIBLE;
        }
        int most = type.isArray() ? 0 : LIST;
        for (ArrayValue part : value.rows()) {
            int cost = row.cost(part);
            if (cost >= OTHER_RANK) {
                return IMPOSSIBLE;
            }
            most = Math.max(most, cost + (type.isArray() ? 0 : LIST));
        }
        return most;
    }

    @Override
    public Object write(ArrayValue value) {
        if (value.shape().isNumber()) {
            throw refused(value, "");
        }
        List<Object> rows = new ArrayList<>();
        value.rows().forEach(part -> rows.add(written(part, value)));
        return type.isArray() ? rows.toArray((Object[]) Array.newInstance(type.getComponentType(), 0)) : rows;
    }

    private Object written(ArrayValue part, ArrayValue whole) {
        int cost = row.cost(part);
        if (cost >= OTHER_RANK && cost < IMPOSSIBLE) {
            throw refused(whole, "");
        }
        return row.write(part);
    }

    @Override
    public Element element(ArrayValue value) {
        return value.rows().stream().map(row::element).reduce(Element.WHOLE, Element::or);
    }
}
