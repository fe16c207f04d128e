package io.github.nnmaven.binding;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Vectors and matrices of libraries and of the project's own: made by a constructor or a static factory from an array of the
 * same rank, from a flat array with rows and columns, or from rows and columns alone and filled afterwards. What was made is
 * read again, and a way that does not give back the same numbers is not taken: so column-major constructors are found out.
 * {@code RealVector} and {@code RealMatrix} of Commons Math and Hipparchus, which are interfaces, are made as their usual
 * implementations, found beside them in whatever version the project has.
 */
final class HolderWriting extends Writing {
    private static final int HOLDER = 30;
    private static final Map<String, String> USUAL = Map.of(
            "RealVector", "ArrayRealVector",
            "RealMatrix", "Array2DRowRealMatrix",
            "AnyMatrix", "Array2DRowRealMatrix",
            "DMatrix", "DMatrixRMaj");

    private static final ClassValue<HolderWriting> KNOWN = new ClassValue<>() {
        @Override
        protected HolderWriting computeValue(Class<?> type) {
            return new HolderWriting(type);
        }
    };

    private final List<HolderMaker> makers;
    private final Map<Shape, Optional<HolderMaker>> chosen = new ConcurrentHashMap<>();

    private HolderWriting(Class<?> type) {
        super(Types.shown(type));
        this.makers = makers(type);
    }

    static HolderWriting of(Class<?> type) {
        return KNOWN.get(type);
    }

    @Override
    public int cost(ArrayValue value) {
        return makerFor(value).isPresent() ? HOLDER : IMPOSSIBLE;
    }

    @Override
    public Object write(ArrayValue value) {
        HolderMaker maker = makerFor(value).orElseThrow(() -> refused(value, whyNot()));
        return maker.make(value);
    }

    private String whyNot() {
        return makers.isEmpty()
                ? ", which has no constructor or static factory that takes an array of numbers"
                : ": none of "
                        + String.join(
                                ", ", makers.stream().map(HolderMaker::shown).toList())
                        + " makes one that holds these numbers";
    }

    private Optional<HolderMaker> makerFor(ArrayValue value) {
        Optional<HolderMaker> usual = chosen.computeIfAbsent(value.shape(), shape -> choose(distinct(value)));
        return usual.isPresent() ? usual : choose(value); // a constructor that takes probabilities only
    }

    /** Numbers in which no two entries can be mistaken for each other. */
    private static ArrayValue distinct(ArrayValue value) {
        double[] distinct = new double[value.size()];
        Arrays.setAll(distinct, i -> i + 1);
        return value.with(distinct);
    }

    /** The first way that gives back what was put in. */
    private Optional<HolderMaker> choose(ArrayValue probe) {
        return makers.stream()
                .filter(m -> m.gives(probe, true))
                .findFirst()
                .or(() -> makers.stream().filter(m -> m.gives(probe, false)).findFirst());
    }

    private static List<HolderMaker> makers(Class<?> type) {
        List<HolderMaker> makers = new ArrayList<>();
        implementations(type)
                .flatMap(c -> Members.constructors(c).stream())
                .forEach(c -> HolderMaker.of(c).ifPresent(makers::add));
        Stream.concat(Stream.of(type), implementations(type))
                .distinct()
                .flatMap(c -> Members.methods(c).stream())
                .filter(m -> isFactory(m, type))
                .forEach(m -> HolderMaker.of(m).ifPresent(makers::add));
        makers.sort(Comparator.comparingInt(HolderMaker::rank));
        return List.copyOf(makers);
    }

    private static boolean isFactory(Method method, Class<?> type) {
        return Members.isStatic(method) && type.isAssignableFrom(method.getReturnType());
    }

    private static Stream<Class<?>> implementations(Class<?> type) {
        if (!Modifier.isAbstract(type.getModifiers())) {
            return Stream.of(type);
        }
        Class<?>[] permitted = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0];
        return Stream.concat(usual(type).stream(), Arrays.stream(permitted))
                .filter(c -> !Modifier.isAbstract(c.getModifiers()));
    }

    private static Optional<Class<?>> usual(Class<?> type) {
        String name = USUAL.get(type.getSimpleName());
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(type.getPackageName() + "." + name, true, type.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // an interface of the project's own that is called alike
        }
    }
}
