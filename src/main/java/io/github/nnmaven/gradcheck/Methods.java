package io.github.nnmaven.gradcheck;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The methods by name. One more method is one more line here. */
public final class Methods {
    private static final Map<String, Function<Settings, Method>> BY_NAME = new TreeMap<>(Map.of(
            "bounded", BoundedMethod::of,
            "chapter", FixedStepMethod::chapter,
            "forward", FixedStepMethod::forward,
            "central", FixedStepMethod::central));

    private Methods() {}

    /** All names, sorted. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The method of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Method create(String name, Settings settings) {
        Function<Settings, Method> maker = BY_NAME.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("there is no method \"" + name + "\"; choose one of " + names());
        }
        return maker.apply(settings);
    }
}
