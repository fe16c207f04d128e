package io.github.nnmaven.binding;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Java types as people write them. */
final class Types {
    private Types() {}

    /** A class's binary name. */
    static String named(Class<?> type) {
        return type.getName();
    }

    /** {@code double[][]}, {@code com.acme.Net.Layer}; of a lambda or an anonymous class what it implements. */
    static String shown(Class<?> type) {
        if (type.isArray()) {
            return shown(type.getComponentType()) + "[]";
        }
        if (type.isHidden() || type.isAnonymousClass()) {
            Class<?> face = type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type.getSuperclass();
            return shown(face);
        }
        String name = type.getCanonicalName();
        return name == null ? type.getName() : name;
    }

    /** A parameter's type: without the package where it is obvious. */
    static String brief(Class<?> type) {
        return type.isArray()
                ? brief(type.getComponentType()) + "[]"
                : type.getName().startsWith("java.") ? type.getSimpleName() : shown(type);
    }

    /** {@code com.acme.Loss.value(double[], int)}; a constructor is {@code com.acme.Loss(int)}. */
    static String shown(Executable member) {
        String owner = shown(member.getDeclaringClass());
        return member instanceof java.lang.reflect.Constructor
                ? owner + parameters(member)
                : owner + "." + member.getName() + parameters(member);
    }

    /** {@code (double[], int...)}. */
    static String parameters(Executable member) {
        String list =
                Arrays.stream(member.getParameterTypes()).map(Types::brief).collect(Collectors.joining(", "));
        return "(" + (member.isVarArgs() ? list.substring(0, list.length() - 2) + "..." : list) + ")";
    }

    /** A class of the JDK, whose inner parts are closed. */
    static boolean isJdk(Class<?> type) {
        return type.isPrimitive() || type.getName().startsWith("java.") || type.getClassLoader() == null;
    }

    /** A primitive or boxed number, or any other {@code Number}. */
    static boolean isNumber(Class<?> type) {
        return type.isPrimitive()
                ? type != boolean.class && type != char.class && type != void.class
                : Number.class.isAssignableFrom(type);
    }

    /** {@code double} or {@code float}, boxed or not. */
    static boolean isFloating(Class<?> type) {
        return type == double.class || type == float.class || type == Double.class || type == Float.class;
    }

    /** What the innermost arrays hold: {@code double} for {@code double[][]}; the class itself if it is no array. */
    static Class<?> root(Class<?> type) {
        Class<?> root = type;
        while (root.isArray()) {
            root = root.getComponentType();
        }
        return root;
    }

    /** An array of numbers, or a list of them, or of such. */
    static boolean isNumbers(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() && isNumber(root(plain));
        }
        if (type instanceof GenericArrayType array) {
            return isNumbersOrNumber(array.getGenericComponentType());
        }
        if (!(type instanceof ParameterizedType generic)) {
            return false;
        }
        Type raw = generic.getRawType();
        Type[] held = generic.getActualTypeArguments();
        return raw instanceof Class<?> plain
                && (Collection.class.isAssignableFrom(plain) || Map.class.isAssignableFrom(plain))
                && isNumbersOrNumber(held[held.length - 1]);
    }

    private static boolean isNumbersOrNumber(Type type) {
        return isNumbers(type) || (type instanceof Class<?> plain && isNumber(plain));
    }

    /** An array class of this rank, the component itself for rank 0. */
    static Class<?> array(Class<?> component, int rank) {
        return rank == 0 ? component : array(component.arrayType(), rank - 1);
    }

    /** The class that a declared type is at run time. */
    static Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return erased(array.getGenericComponentType()).arrayType();
        }
        return type instanceof TypeVariable<?> variable
                ? erased(variable.getBounds()[0])
                : erased(((WildcardType) type).getUpperBounds()[0]);
    }

    /** The class of a primitive's boxes; any other class itself. */
    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
