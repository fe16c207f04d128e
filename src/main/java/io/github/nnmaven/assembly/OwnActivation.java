package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.MemberPlaces;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Thrown;
import io.github.nnmaven.network.Activation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An activation of the project's own: any class with {@code double value(double)} and {@code double derivative(double)},
 * the derivative by the input. The methods may be static or not, public or not; an instance is made by the constructor
 * without arguments. The class needs no dependency on us.
 */
final class OwnActivation implements Activation {
    private final String className;
    private final MethodHandle value;
    private final MethodHandle derivative;
    private final Supplier<@Nullable CodePlace> code;

    private OwnActivation(
            String className, MethodHandle value, MethodHandle derivative, Supplier<@Nullable CodePlace> code) {
        this.className = className;
        this.value = value;
        this.derivative = derivative;
        this.code = code;
    }

    /** Whether it has methods of both names. */
    static boolean isOne(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredMethods()).map(Method::getName).forEach(names::add);
        }
        Arrays.stream(type.getMethods()).map(Method::getName).forEach(names::add);
        return names.contains("value") || names.contains("derivative");
    }

    /**
     * Binds the class.
     *
     * @param places of methods
     * @throws UnusableClassException if it has no such methods or cannot be instantiated
     */
    static OwnActivation of(Class<?> type, MemberPlaces places) {
        Method value = method(type, "value");
        Method derivative = method(type, "derivative");
        boolean needsInstance =
                !Modifier.isStatic(value.getModifiers()) || !Modifier.isStatic(derivative.getModifiers());
        Object instance = needsInstance ? instance(type) : null;
        return new OwnActivation(
                type.getName(),
                handle(value, instance),
                handle(derivative, instance),
                () -> places.placeOf(derivative));
    }

    /** Where the derivative is written; null when its class file does not tell. */
    @Nullable
    CodePlace code() {
        return code.get();
    }

    @Override
    public double value(double x) {
        return call(value, "value", x);
    }

    @Override
    public double derivative(double x) {
        return call(derivative, "derivative", x);
    }

    private double call(MethodHandle method, String name, double x) {
        try {
            return (double) method.invokeExact(x);
        } catch (ThreadDeath | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) { // whatever else the project's code throws is a finding, not a crash
            throw new EvaluationException(Thrown.sentence(className + "." + name + "(" + x + ")", e), e);
        }
    }

    private static MethodHandle handle(Method method, @Nullable Object instance) {
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            MethodHandle bound = Modifier.isStatic(method.getModifiers()) ? handle : handle.bindTo(instance);
            return bound.asType(MethodType.methodType(double.class, double.class));
        } catch (IllegalAccessException e) {
            throw new UnusableClassException(method + " is not accessible: " + e.getMessage(), e);
        }
    }

    private static Method method(Class<?> type, String name) {
        List<Method> named = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredMethods())
                    .filter(m -> m.getName().equals(name) && !m.isSynthetic())
                    .forEach(named::add);
        }
        Method found = named.stream()
                .filter(m -> m.getReturnType() == double.class
                        && Arrays.equals(m.getParameterTypes(), new Class<?>[] {double.class}))
                .findFirst()
                .or(() -> inherited(type, name))
                .orElseThrow(() -> new UnusableClassException(missing(type, name, named), null));
        open(found);
        return found;
    }

    /** A default method of an interface. */
    private static java.util.Optional<Method> inherited(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name, double.class);
            return method.getReturnType() == double.class ? java.util.Optional.of(method) : java.util.Optional.empty();
        } catch (NoSuchMethodException e) {
            return java.util.Optional.empty();
        }
    }

    private static String missing(Class<?> type, String name, List<Method> named) {
        String wanted = type.getName() + " has no method double " + name + "(double)";
        return named.isEmpty() ? wanted : wanted + "; it has " + named.get(0);
    }

    private static Object instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            open(constructor);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new UnusableClassException(type.getName() + " has no constructor without arguments", e);
        } catch (InvocationTargetException e) {
            throw new UnusableClassException(Thrown.sentence("the constructor of " + type.getName(), cause(e)), e);
        } catch (LinkageError e) {
            throw new UnusableClassException(Thrown.words(e), e);
        } catch (ReflectiveOperationException e) {
            throw new UnusableClassException(type.getName() + " cannot be instantiated: " + e, e);
        }
    }

    /** What the constructor threw; memory that has run out is no matter of this class alone. */
    private static Throwable cause(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof OutOfMemoryError error) {
            throw error;
        }
        return cause == null ? e : cause;
    }

    private static void open(AccessibleObject member) {
        if (!member.trySetAccessible()) {
            throw new UnusableClassException(member + " is not accessible", null);
        }
    }
}
