package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers inside an object of the project, to be changed where they are and put back to the last bit: arrays of any rank,
 * lists, maps of them, vectors and matrices through the array inside them or their setters.
 */
public final class LiveArray {
    private final Object holder;
    private final Shape shape;
    private final List<Cells> cells;

    private LiveArray(Object holder, Shape shape, List<Cells> cells) {
        this.holder = holder;
        this.shape = shape;
        this.cells = cells;
    }

    /**
     * The numbers in an object.
     *
     * @throws NotNumbersException if it is null or holds none
     * @throws BindingException    if they cannot be changed: a number by itself, a list that refuses
     * @throws UserCodeException   if an accessor of the object threw
     */
    public static LiveArray of(@Nullable Object holder) {
        Shape shape = Reading.of(holder).shape();
        List<Cells> cells = new ArrayList<>();
        Cells.find(java.util.Objects.requireNonNull(holder), cells);
        return new LiveArray(holder, shape, cells);
    }

    /**
     * Whether changing what a getter gives changes what it gives the next time; if not, it returns a copy. Everything is as
     * before afterwards.
     *
     * @param getter gives the array, or the object that holds it
     */
    public static boolean isLive(Supplier<@Nullable Object> getter) {
        LiveArray live = of(getter.get());
        List<Object> before = live.save();
        try {
            ArrayValue moved = moved(live.read());
            live.write(moved);
            return Reading.of(getter.get()).hasBitsOf(moved);
        } finally {
            live.restore(before);
        }
    }

    /** The numbers as they are now. */
    public ArrayValue read() {
        return Reading.of(holder);
    }

    /** The shape of the numbers. */
    public Shape shape() {
        return shape;
    }

    /**
     * Puts numbers in place.
     *
     * @throws BindingException if the shape is another one, or a whole number is needed and another comes
     */
    public void write(ArrayValue value) {
        if (!shape.equals(value.shape())) {
            throw new BindingException(
                    "numbers of shape " + value.shape() + " cannot be put into an array of shape " + shape);
        }
        int from = 0;
        for (Cells part : cells) {
            part.write(value.flat(), from);
            from += part.count();
        }
    }

    /** What is in the object now, for {@link #restore}. */
    public List<Object> save() {
        return cells.stream().map(Cells::save).toList();
    }

    /** Puts back what was saved, every bit of it. */
    public void restore(List<Object> saved) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).restore(saved.get(i));
        }
    }

    /** Every number changed by the least that its type allows. */
    private static ArrayValue moved(ArrayValue value) {
        double[] moved = value.flat().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = neighbour(moved[i], value.element());
        }
        return value.with(moved);
    }

    private static double neighbour(double x, Element element) {
        if (!Double.isFinite(x)) {
            return 1;
        }
        return element == Element.WHOLE
                ? (x > 0 ? x - 1 : x + 1)
                : element == Element.SINGLE ? Math.nextUp((float) x) : Math.nextUp(x);
    }
}
