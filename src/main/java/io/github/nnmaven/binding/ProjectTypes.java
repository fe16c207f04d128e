package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes that expressions name: those of the project and of what it uses, and the JDK's. None is initialized here. */
final class ProjectTypes {
    /** Finds a class by its binary name without initializing it. */
    @FunctionalInterface
    interface Source {
        Class<?> load(String binaryName) throws ClassNotFoundException;
    }

    private static final List<Class<?>> PRIMITIVES = List.of(
            double.class, float.class, int.class, long.class, short.class, byte.class, boolean.class, char.class);

    private final Source source;
    private final Supplier<List<String>> known;
    private final Map<String, Optional<Class<?>>> found = new ConcurrentHashMap<>();

    /** @param known names of classes that could be meant when one is misspelt; asked only then */
    ProjectTypes(Source source, Supplier<List<String>> known) {
        this.source = source;
        this.known = known;
    }

    /**
     * The class of a name with dots, nested classes behind a dot or {@code $}; of a name alone also one of {@code java.lang}.
     * Null if there is none.
     *
     * @throws BindingException if the class is there, but cannot be loaded
     */
    @Nullable
    Class<?> named(String path) {
        Optional<Class<?>> known = found.get(path);
        return (known != null ? known : found.computeIfAbsent(path, this::search)).orElse(null);
    }

    /** The same, as it is written inside a class: also its nested classes and its neighbours in the package. */
    @Nullable
    Class<?> named(String path, @Nullable Class<?> inside) {
        Class<?> type = named(path);
        for (Class<?> c = inside; type == null && c != null; c = c.getEnclosingClass()) {
            type = named(c.getName() + "." + path);
            if (type == null
                    && c.getEnclosingClass() == null
                    && !c.getPackageName().isEmpty()) {
                type = named(c.getPackageName() + "." + path);
            }
        }
        return type;
    }

    /**
     * The type as Java writes it: {@code double[][]}, {@code int}, {@code List}, {@code com.acme.Matrix[]}. Null if there is
     * none.
     */
    @Nullable
    Class<?> type(String written, @Nullable Class<?> inside) {
        String name = written.replaceAll("<.*>", "").replace("...", "[]").trim();
        if (name.endsWith("[]")) {
            Class<?> component = type(name.substring(0, name.length() - 2), inside);
            return component == null ? null : component.arrayType();
        }
        Optional<Class<?>> primitive =
                PRIMITIVES.stream().filter(p -> p.getName().equals(name)).findFirst();
        if (primitive.isPresent()) {
            return primitive.get();
        }
        Class<?> type = named(name, inside);
        return type == null && name.indexOf('.') < 0 ? named("java.util." + name) : type;
    }

    /** What the project's class loader says of a class that is not there; what was searched when it only repeats the name. */
    String whyMissing(String path) {
        String plain = "it is neither among its compiled classes nor in a dependency";
        try {
            source.load(path);
            return plain;
        } catch (ClassNotFoundException | LinkageError e) {
            String said = String.valueOf(e.getMessage());
            return said.isBlank() || said.endsWith(path) ? plain : said;
        }
    }

    /** The name of a class that is spelt nearly so; null if none is. */
    @Nullable
    String nearest(String path) {
        List<String> names = known.get();
        String simple = path.substring(path.lastIndexOf('.') + 1);
        Optional<String> elsewhere = names.stream()
                .filter(n -> n.substring(Math.max(n.lastIndexOf('.'), n.lastIndexOf('$')) + 1)
                        .equals(simple))
                .findFirst();
        String near = Nearest.to(path, names);
        return near != null ? near : elsewhere.orElse(null);
    }

    private Optional<Class<?>> search(String path) {
        return candidates(path).flatMap(name -> load(name).stream()).findFirst();
    }

    /** {@code a.B.C}, {@code a.B$C}, {@code a$B$C}, and {@code java.lang.C} for a name alone. */
    private static Stream<String> candidates(String path) {
        Stream<String> nested = Stream.iterate(path, name -> name.indexOf('.') >= 0, ProjectTypes::nestedOnce);
        String innermost = path.replace('.', '$');
        Stream<String> all = Stream.concat(nested, Stream.of(innermost));
        return path.indexOf('.') < 0 ? Stream.of(path, "java.lang." + path) : all;
    }

    private static String nestedOnce(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "$" + name.substring(dot + 1);
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(source.load(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).contains("wrong name")) {
                return Optional.empty(); // a file system that takes upper case for lower case
            }
            throw broken(name, e);
        } catch (LinkageError e) {
            throw broken(name, e);
        }
    }

    private static BindingException broken(String name, LinkageError error) {
        return new BindingException("the class " + name + " is there, but cannot be loaded: " + error);
    }

    /** The names of a class's constants, or none. */
    static List<String> constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(c -> ((Enum<?>) c).name()).toList();
    }
}
