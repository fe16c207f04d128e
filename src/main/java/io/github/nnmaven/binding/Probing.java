package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.spec.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the probes for misuses work with: the function, two points, and what was found so far. */
final class Probing {
    private static final double DOUBLES_DIFFER = 1e-9;
    private static final double FLOATS_DIFFER = 1e-4;

    private final UserFunction function;
    private final ArrayValue[] here;
    private final ArrayValue[] there;
    private final @Nullable UpstreamGradient upstream;
    private final boolean single;
    private final CodePlaces places;
    private final List<Misuse> misuses = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean keepsState;

    /**
     * @param here     a point
     * @param there    another one, in the same shapes
     * @param upstream null when the gradient takes none
     * @param single   whether some of the numbers are in single precision
     * @param places   of the methods called
     */
    Probing(
            UserFunction function,
            ArrayValue[] here,
            ArrayValue[] there,
            @Nullable UpstreamGradient upstream,
            boolean single,
            CodePlaces places) {
        this.function = function;
        this.here = here;
        this.there = there;
        this.upstream = upstream;
        this.single = single;
        this.places = places;
    }

    UserFunction function() {
        return function;
    }

    FunctionCalls calls() {
        return function.calls();
    }

    ArrayValue[] here() {
        return here;
    }

    ArrayValue[] there() {
        return there;
    }

    @Nullable
    UpstreamGradient upstream() {
        return upstream;
    }

    List<Misuse> misuses() {
        return List.copyOf(misuses);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether an object of its own is needed for each evaluation. */
    boolean keepsState() {
        return keepsState;
    }

    void found(Expression call, String what, String remedy) {
        misuses.add(new Misuse(named(call), what, remedy, places.of(call)));
    }

    void note(String note) {
        notes.add(note);
    }

    void stateIsKept() {
        keepsState = true;
    }

    boolean hasMisuse() {
        return !misuses.isEmpty();
    }

    /** A call as messages name it: {@code com.acme.Loss.gradient(x)}. */
    String named(Expression call) {
        boolean ofObject = call instanceof Expression.Call method && method.target() == null;
        return ofObject && !places.owner().isEmpty() ? places.owner() + "." + call.text() : call.text();
    }

    /** Value and gradient at a point, as the check asks for them. */
    Evaluation gradient(ArrayValue[] at) {
        return function.gradient(at, upstream);
    }

    /** The object's numbers; null if it holds none. */
    static @Nullable ArrayValue numbers(@Nullable Object object) {
        try {
            return Reading.of(object);
        } catch (NotNumbersException | UserCodeException e) {
            return null;
        }
    }

    /** Whether two objects are numbers and clearly not the same ones: by more than the last digits. */
    boolean differ(@Nullable Object a, @Nullable Object b) {
        ArrayValue left = a instanceof ArrayValue value ? value : numbers(a);
        ArrayValue right = b instanceof ArrayValue value ? value : numbers(b);
        return left != null && right != null && !isClose(left.flat(), right.flat());
    }

    boolean differ(List<ArrayValue> a, List<ArrayValue> b) {
        for (int v = 0; v < Math.min(a.size(), b.size()); v++) {
            if (differ(a.get(v), b.get(v))) {
                return true;
            }
        }
        return false;
    }

    private boolean isClose(double[] a, double[] b) {
        if (a.length != b.length) {
            return false;
        }
        double size = Math.max(largest(a), largest(b));
        double allowed = (single ? FLOATS_DIFFER : DOUBLES_DIFFER) * size;
        for (int i = 0; i < a.length; i++) {
            boolean same = Double.compare(a[i], b[i]) == 0 || Math.abs(a[i] - b[i]) <= allowed;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** {@code a + s·b} of numbers in the same shape. */
    static ArrayValue sum(ArrayValue a, double s, ArrayValue b) {
        double[] sum = a.flat().clone();
        Arrays.setAll(sum, i -> sum[i] + s * b.flat()[i]);
        return a.with(sum);
    }

    static List<ArrayValue> sums(List<ArrayValue> a, double s, List<ArrayValue> b) {
        List<ArrayValue> sums = new ArrayList<>();
        for (int v = 0; v < a.size(); v++) {
            sums.add(a.get(v).size() == b.get(v).size() ? sum(a.get(v), s, b.get(v)) : a.get(v));
        }
        return sums;
    }

    /** The first entry in which two lists of numbers differ by more than the last digits, in words. */
    String firstDifference(ArrayValue before, ArrayValue after) {
        for (int i = 0; i < before.size(); i++) {
            double[] a = {before.flat()[i]};
            double[] b = {after.flat()[i]};
            if (Double.compare(a[0], b[0]) != 0) {
                String index = before.index(i).isEmpty() ? "" : "at " + before.index(i) + " ";
                return index + "from " + a[0] + " to " + b[0];
            }
        }
        return "";
    }

    /** Data that are passed as objects, with their numbers as they are now. */
    Map<String, ArrayValue> objects() {
        Map<String, ArrayValue> objects = new LinkedHashMap<>();
        function.data().forEach((name, object) -> {
            ArrayValue numbers = object == null || object instanceof ArrayValue ? null : numbers(object);
            if (numbers != null) {
                objects.put(name, numbers);
            }
        });
        return objects;
    }

    /** What a probe gives, or null when the project's code throws on the way. */
    static <T> @Nullable T tried(Supplier<T> probe) {
        try {
            return Objects.requireNonNull(probe.get());
        } catch (EvaluationException e) {
            return null;
        }
    }
}
