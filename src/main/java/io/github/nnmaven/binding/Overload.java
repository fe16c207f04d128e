package io.github.nnmaven.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method or constructor, with a way for each argument to be passed; ready to be called. */
final class Overload {
    private static final int PACKED = 300;

    private final Executable executable;
    private final List<Passing> parameters;
    private final @Nullable Passing rest;
    private final String shown;

    /** @param packs whether the last parameter takes any number of arguments, one by one */
    private Overload(Executable executable, boolean packs) {
        this.executable = executable;
        Type[] types = executable.getGenericParameterTypes().length == executable.getParameterCount()
                ? executable.getGenericParameterTypes()
                : executable.getParameterTypes();
        int fixed = packs ? types.length - 1 : types.length;
        this.parameters = Stream.of(types).limit(fixed).map(Passing::new).toList();
        this.rest = packs ? new Passing(executable.getParameterTypes()[fixed].getComponentType()) : null;
        this.shown = Types.shown(executable);
    }

    /** The ways to call it: one, and another that packs the last arguments if it takes any number of them. */
    static Stream<Overload> of(Executable executable) {
        Overload plain = new Overload(executable, false);
        return executable.isVarArgs() ? Stream.of(plain, new Overload(executable, true)) : Stream.of(plain);
    }

    Executable executable() {
        return executable;
    }

    /** Can it be called with so many arguments? */
    boolean takes(int count) {
        return rest == null ? count == parameters.size() : count >= parameters.size();
    }

    /** How far the parameters are from the arguments, all together; {@link Writing#IMPOSSIBLE} if one does not fit. */
    int cost(List<Argument> arguments) {
        int cost = rest == null ? 0 : PACKED;
        for (int i = 0; i < arguments.size(); i++) {
            int one = parameter(i).cost(arguments.get(i));
            if (one == Writing.IMPOSSIBLE) {
                return one;
            }
            cost += one;
        }
        return cost;
    }

    /** Does every parameter take less than the other's, so that Java would prefer it? */
    boolean isNarrowerThan(Overload other) {
        Class<?>[] own = executable.getParameterTypes();
        Class<?>[] others = other.executable.getParameterTypes();
        return own.length == others.length
                && IntStream.range(0, own.length).allMatch(i -> others[i].isAssignableFrom(own[i]));
    }

    private Passing parameter(int i) {
        return i < parameters.size() || rest == null ? parameters.get(i) : rest;
    }

    /** Calls it; numbers with a name are noted as they are passed. */
    @Nullable
    Object call(@Nullable Object target, List<Argument> arguments, Meanings meanings) {
        Object[] passed = new Object[executable.getParameterCount()];
        int fixed = parameters.size();
        for (int i = 0; i < fixed; i++) {
            passed[i] = pass(i, arguments.get(i), meanings);
        }
        if (rest != null) {
            Class<?> type = executable.getParameterTypes()[fixed].getComponentType();
            Object array = java.lang.reflect.Array.newInstance(type, arguments.size() - fixed);
            for (int i = fixed; i < arguments.size(); i++) {
                java.lang.reflect.Array.set(array, i - fixed, pass(i, arguments.get(i), meanings));
            }
            passed[fixed] = array;
        }
        return invoke(target, passed);
    }

    private @Nullable Object pass(int i, Argument argument, Meanings meanings) {
        Object passed = parameter(i).pass(argument);
        String name = argument.name();
        if (name != null && passed != null && argument.value() instanceof ArrayValue) {
            meanings.note(name, passed);
        }
        return passed;
    }

    /**
     * Says which argument does not fit.
     *
     * @throws BindingException if there is one
     */
    void explain(List<Argument> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (parameter(i).cost(argument) == Writing.IMPOSSIBLE) {
                throw new BindingException("argument " + (i + 1) + " of " + shown + ": "
                        + parameter(i).whyNot(argument));
            }
        }
    }

    private @Nullable Object invoke(@Nullable Object target, Object[] passed) {
        try {
            return executable instanceof Method method
                    ? method.invoke(target, passed)
                    : ((Constructor<?>) executable).newInstance(passed);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalStateException("resolved wrongly: " + executable, e);
        } catch (InstantiationException e) {
            throw new BindingException(
                    Types.shown(executable.getDeclaringClass()) + " is abstract: there are no objects of it");
        } catch (Throwable e) { // whatever the project's code throws is its finding
            throw UserCodeException.of(shown, e);
        }
    }
}
