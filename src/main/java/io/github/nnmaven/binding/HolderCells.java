package io.github.nnmaven.binding;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of a vector or matrix that gives out copies only: changed one by one through its setter. */
final class HolderCells implements Cells {
    private static final List<String> SETTERS = List.of("setEntry", "set", "put", "setValue", "setElement");

    private final Object holder;
    private final Method setter;
    private final ArrayValue present;

    private HolderCells(Object holder, Method setter, ArrayValue present) {
        this.holder = holder;
        this.setter = setter;
        this.present = present;
    }

    /** Adds the cells of an object of a library or of the project: its own array where that can be reached. */
    static void find(Object holder, List<Cells> to) {
        ArrayValue present = Reading.of(holder);
        Accessor source = NumberHolder.of(holder.getClass()).source().orElseThrow();
        Object numbers = Objects.requireNonNull(source.of(holder));
        Optional<Method> setter = setter(holder.getClass(), present.shape().rank());
        if (!source.isField() && setter.isPresent()) {
            to.add(new HolderCells(holder, setter.get(), present));
        } else {
            Cells.find(source.isField() ? numbers : inside(holder, numbers), to);
        }
    }

    /** The array in the object that is, or was copied to, what an accessor gave; what it gave if there is none. */
    private static Object inside(Object holder, Object given) {
        List<Object> arrays = Accessor.fields(holder.getClass())
                .filter(a -> Types.isNumbers(a.genericType()))
                .flatMap(a -> Stream.ofNullable(a.of(holder)))
                .toList();
        return arrays.stream()
                .filter(array -> array == given)
                .findFirst()
                .or(() -> arrays.stream().filter(a -> isCopy(a, given)).findFirst())
                .orElse(given);
    }

    private static boolean isCopy(Object array, Object given) {
        try {
            return Reading.of(array).hasBitsOf(Reading.of(given));
        } catch (NotNumbersException e) {
            return false; // an array that is still empty
        }
    }

    private static Optional<Method> setter(Class<?> type, int rank) {
        return SETTERS.stream()
                .flatMap(name -> Members.methods(type, name).stream())
                .filter(m -> !Members.isStatic(m) && takesIndices(m.getParameterTypes(), rank))
                .findFirst();
    }

    private static boolean takesIndices(Class<?>[] types, int rank) {
        if (types.length != rank + 1 || rank == 0 || !Types.isFloating(types[rank])) {
            return false;
        }
        return Stream.of(types).limit(rank).allMatch(t -> t == int.class);
    }

    @Override
    public int count() {
        return present.size();
    }

    @Override
    public void write(double[] flat, int from) {
        Class<?> type = setter.getParameterTypes()[present.shape().rank()];
        for (int i = 0; i < count(); i++) {
            Object[] arguments = Stream.concat(
                            present.index(i).stream(), Stream.of(NumberWriting.boxed(type, flat[from + i])))
                    .toArray();
            set(arguments);
        }
    }

    private void set(Object[] arguments) {
        try {
            setter.invoke(holder, arguments);
        } catch (Throwable e) { // whatever the project's code throws is its finding
            throw UserCodeException.of(Types.shown(setter), e);
        }
    }

    @Override
    public Object save() {
        return Reading.of(holder).flat();
    }

    @Override
    public void restore(Object saved) {
        write((double[]) saved, 0);
    }
}
