package io.github.nnmaven.binding;

import io.github.nnmaven.binding.NotNumbersException.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an object of some class that is neither an array nor a collection holds numbers, found by names and types of its
 * members. The first of these that it has:
 *
 * <ol>
 *   <li>{@code double getReal()} without a {@code getImaginary()}: a field element;
 *   <li>a method without arguments by which libraries hand out vectors and matrices, see {@link #ACCESSORS};
 *   <li>the only field that is an array or a list of numbers, or else the only method without arguments that gives one;
 *   <li>the only field that is a {@code double} or {@code float}.
 * </ol>
 *
 * The last two only if nothing else in the object is a floating-point number or holds numbers: of a record with a value and
 * a gradient it must be said which is meant. A flat array becomes a matrix, row by row, if the object tells its numbers of
 * rows and columns or its shape.
 */
final class NumberHolder {
    /**
     * Commons Math, Hipparchus, JAMA, EJML, Smile, ojAlgo, la4j, jblas, streams, and what people name alike; two indices
     * before one. Results that are no arrays themselves are read on.
     */
    private static final List<String> ACCESSORS = List.of(
            "toArray2",
            "toRawCopy2D",
            "toArray2D",
            "to2DArray",
            "getData",
            "getArray",
            "getArrayCopy",
            "toArray",
            "toDoubleArray",
            "asDoubleArray",
            "asArray",
            "toDoubles",
            "asDoubles",
            "toRawCopy1D",
            "array",
            "getDDRM",
            "toDenseMatrix",
            "toDenseVector");
    /** Arrays of a class that has several, where the numbers are whatever else there is, such as a gradient slot. */
    private static final List<String> STORES = List.of("data", "elements", "array");
    /** Whole numbers about the array, not its entries. */
    private static final List<String> SHAPES =
            List.of("shape", "dims", "dimensions", "dim", "extents", "sizes", "strides", "stride", "offsets");

    private static final ClassValue<NumberHolder> KNOWN = new ClassValue<>() {
        @Override
        protected NumberHolder computeValue(Class<?> type) {
            return new NumberHolder(type);
        }
    };

    private final Class<?> type;
    private final @Nullable Accessor source;
    private final Extents extents;

    private NumberHolder(Class<?> type) {
        this.type = type;
        this.source = known(type).or(() -> only(type)).orElse(null);
        this.extents = Extents.of(type);
    }

    static NumberHolder of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Can objects of this class be read? */
    boolean isReadable() {
        return source != null;
    }

    /** The field or method that the numbers come from, if the class can be read. */
    Optional<Accessor> source() {
        return Optional.ofNullable(source);
    }

    /**
     * What holds the numbers inside an object.
     *
     * @throws NotNumbersException if nothing does, or several things do
     */
    Object numbers(Object holder) {
        if (source == null) {
            throw refused();
        }
        Object numbers = source.of(holder);
        if (numbers == null) {
            throw new NotNumbersException(
                    Kind.NULL, "is a " + Types.shown(type) + " whose " + shown(source) + " is null");
        }
        return numbers;
    }

    /** The shape of an object whose numbers were found to lie like this. */
    Shape shape(Object holder, Shape found) {
        return extents.shape(holder, found);
    }

    private static Optional<Accessor> known(Class<?> type) {
        Optional<Accessor> real = Accessor.method(type, "getReal")
                .filter(a -> a.type() == double.class
                        && Accessor.method(type, "getImaginary").isEmpty());
        return real.or(() -> ACCESSORS.stream()
                .flatMap(name -> Accessor.method(type, name).stream())
                .filter(a -> isArrayLike(a, type))
                .findFirst());
    }

    private static boolean isArrayLike(Accessor accessor, Class<?> owner) {
        Class<?> type = accessor.type();
        return Types.isNumbers(type)
                || (type.isArray() && !type.getComponentType().isPrimitive() && Types.root(type) != String.class)
                || accessor.member().getName().equals("getDDRM")
                || (accessor.member().getName().startsWith("toDense") && owner != type);
    }

    private static Optional<Accessor> only(Class<?> type) {
        if (Types.isJdk(type)) {
            return Optional.empty();
        }
        List<Accessor> several = floating(type);
        if (several.size() == 1) {
            return Optional.of(several.get(0));
        }
        List<Accessor> stores = several.stream()
                .filter(a -> a.isField() && Types.isNumbers(a.genericType()) && STORES.contains(a.plainName()))
                .toList();
        return type.isRecord() || stores.size() != 1 ? Optional.empty() : Optional.of(stores.get(0));
    }

    /** Everything in an object that could be its numbers; methods only if no field could. */
    private static List<Accessor> floating(Class<?> type) {
        List<Accessor> fields = entries(Accessor.fields(type), type);
        if (!fields.isEmpty()) {
            return fields;
        }
        return entries(Accessor.methods(type), type).stream()
                .filter(a -> Types.isNumbers(a.genericType()))
                .toList();
    }

    private static List<Accessor> entries(Stream<Accessor> members, Class<?> owner) {
        List<Accessor> found = members.filter(a -> holdsNumbers(a, owner))
                .filter(a -> !SHAPES.contains(a.plainName()))
                .toList();
        List<Accessor> precise = found.stream().filter(a -> !isWhole(a.type())).toList();
        return precise.isEmpty() ? found : precise;
    }

    private static boolean holdsNumbers(Accessor member, Class<?> owner) {
        Class<?> type = member.type();
        return Types.isFloating(type)
                || Types.isNumbers(member.genericType())
                || (!Types.isJdk(Types.root(type)) && type != owner && hasArrays(Types.root(type)));
    }

    private static boolean hasArrays(Class<?> type) {
        return !type.isEnum() && Accessor.fields(type).anyMatch(a -> Types.isNumbers(a.genericType()));
    }

    private static boolean isWhole(Class<?> type) {
        return type.isArray()
                && !Types.isFloating(Types.root(type))
                && Types.root(type).isPrimitive();
    }

    private NotNumbersException refused() {
        List<Accessor> several = Types.isJdk(type) ? List.of() : floating(type);
        if (several.size() > 1) {
            String names = several.stream().map(a -> "result." + shown(a)).collect(Collectors.joining(", "));
            return new NotNumbersException(
                    Kind.AMBIGUOUS,
                    "is a " + Types.shown(type) + ", which holds several numbers; name the one that is meant: "
                            + names);
        }
        String ways = suggestions();
        return new NotNumbersException(
                Kind.WRONG_TYPE,
                "is a " + Types.shown(type) + ", which holds no numbers"
                        + (ways.isEmpty() ? "" : "; name an accessor: " + ways));
    }

    private String shown(Accessor accessor) {
        return type.isRecord() ? accessor.member().getName() + "()" : accessor.shown();
    }

    private String suggestions() {
        List<Accessor> ways = new ArrayList<>(Accessor.methods(type)
                .filter(a -> a.type() != boolean.class && a.type() != type && a.type() != String.class)
                .filter(a -> type.isRecord() || a.member().getName().startsWith("get") || isReadable(a))
                .toList());
        ways.sort(Comparator.comparing((Accessor a) -> !isReadable(a)));
        return ways.stream().limit(4).map(a -> "result." + a.shown()).collect(Collectors.joining(", "));
    }

    private static boolean isReadable(Accessor accessor) {
        return Types.isNumber(accessor.type())
                || Types.isNumbers(accessor.genericType())
                || Map.class.isAssignableFrom(accessor.type());
    }
}
