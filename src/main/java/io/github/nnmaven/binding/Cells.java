package io.github.nnmaven.binding;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Some consecutive numbers that can be changed in place: one primitive array, one list, one matrix. */
interface Cells {
    /** How many numbers. */
    int count();

    /** Takes {@link #count()} numbers from here on. */
    void write(double[] flat, int from);

    /** What is there now. */
    Object save();

    /** Puts back what was saved. */
    void restore(Object saved);

    /** Adds the cells of an object, in the order in which it is read. */
    static void find(Object holder, List<Cells> to) {
        if (holder.getClass().isArray() && holder.getClass().getComponentType().isPrimitive()) {
            to.add(new ArrayCells(holder));
        } else if (holder instanceof Object[] array) {
            findIn(Arrays.asList(array), to);
        } else if (holder instanceof List<?> list) {
            findIn(list, to);
        } else if (holder instanceof Map<?, ?> map) {
            findIn(new ArrayList<>(NumberCollector.ordered(map).values()), to, map);
        } else if (holder instanceof Buffer buffered && buffered.hasArray()) {
            to.add(new ArrayCells(buffered.array()));
        } else if (holder instanceof Number || Types.isJdk(holder.getClass())) {
            throw new BindingException("a " + Types.shown(holder.getClass())
                    + " cannot be changed in place; name the field that holds it with"
                    + " field:, or the method that takes a new one with set:");
        } else {
            HolderCells.find(holder, to);
        }
    }

    private static void findIn(List<?> rows, List<Cells> to) {
        if (rows.stream().allMatch(row -> row instanceof Number)) {
            to.add(new ListCells(rows));
        } else {
            rows.forEach(row -> find(row, to));
        }
    }

    private static void findIn(List<?> values, List<Cells> to, Map<?, ?> map) {
        if (values.stream().allMatch(value -> value instanceof Number)) {
            to.add(new MapCells(map));
        } else {
            values.forEach(value -> find(value, to));
        }
    }

    /** A number of the same type as the one that is there. */
    static Object like(Object present, double number) {
        return NumberWriting.isTarget(present.getClass()) ? NumberWriting.boxed(present.getClass(), number) : number;
    }

    /** A primitive array. */
    record ArrayCells(Object array) implements Cells {
        @Override
        public int count() {
            return Array.getLength(array);
        }

        @Override
        public void write(double[] flat, int from) {
            Class<?> type = array.getClass().getComponentType();
            if (type == double.class) {
                System.arraycopy(flat, from, array, 0, count());
                return;
            }
            for (int i = 0; i < count(); i++) {
                Array.set(array, i, NumberWriting.boxed(type, flat[from + i]));
            }
        }

        @Override
        public Object save() {
            Object copy = Array.newInstance(array.getClass().getComponentType(), count());
            System.arraycopy(array, 0, copy, 0, count());
            return copy;
        }

        @Override
        public void restore(Object saved) {
            System.arraycopy(saved, 0, array, 0, count());
        }
    }

    /** Boxed numbers in a list or an array. */
    record ListCells(List<?> list) implements Cells {
        @Override
        public int count() {
            return list.size();
        }

        @Override
        public void write(double[] flat, int from) {
            List<Object> numbers = new ArrayList<>();
            list.forEach(present -> numbers.add(like(present, flat[from + numbers.size()])));
            restore(numbers);
        }

        @Override
        public Object save() {
            return new ArrayList<>(list);
        }

        @Override
        @SuppressWarnings("unchecked") // numbers of the type that was there
        public void restore(Object saved) {
            List<Object> numbers = (List<Object>) saved;
            try {
                for (int i = 0; i < numbers.size(); i++) {
                    ((List<Object>) list).set(i, numbers.get(i));
                }
            } catch (UnsupportedOperationException e) {
                throw new BindingException(
                        "a list that cannot be changed (" + list.getClass().getSimpleName()
                                + ") holds the numbers; name the field that holds the list with field:, or the method that takes a"
                                + " new one with set:");
            }
        }
    }

    /** Boxed numbers in a map. */
    record MapCells(Map<?, ?> map) implements Cells {
        @Override
        public int count() {
            return map.size();
        }

        @Override
        @SuppressWarnings("unchecked") // numbers of the type that was there
        public void write(double[] flat, int from) {
            int next = from;
            for (Map.Entry<?, ?> entry :
                    new ArrayList<>(NumberCollector.ordered(map).entrySet())) {
                ((Map<Object, Object>) map).put(entry.getKey(), like(entry.getValue(), flat[next++]));
            }
        }

        @Override
        public Object save() {
            return new java.util.LinkedHashMap<>(map);
        }

        @Override
        @SuppressWarnings("unchecked") // what was in it
        public void restore(Object saved) {
            ((Map<Object, Object>) map).putAll((Map<Object, Object>) saved);
        }
    }
}
