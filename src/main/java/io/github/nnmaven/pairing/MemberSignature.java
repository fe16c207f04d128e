package io.github.nnmaven.pairing;

import java.util.List;

/**
 * What is known of a method without calling it. Types are written as in Java source with full names: {@code double[]},
 * {@code java.util.List<java.lang.Double>}, {@code org.apache.commons.math3.linear.RealVector}; a varargs parameter is
 * {@code double...} or {@code double[]}, which is the same.
 *
 * @param owner          full name of the class, inner classes behind {@code $}
 * @param name           of the method
 * @param parameterTypes in order
 * @param returnType     {@code void} for none
 * @param isStatic       whether it is called without an instance
 * @param parameterNames in order, or empty when the class file does not tell them
 */
public record MemberSignature(
        String owner,
        String name,
        List<String> parameterTypes,
        String returnType,
        boolean isStatic,
        List<String> parameterNames) {
    public MemberSignature {
        parameterTypes =
                parameterTypes.stream().map(t -> t.replace("...", "[]")).toList();
        parameterNames = parameterNames.size() == parameterTypes.size() ? List.copyOf(parameterNames) : List.of();
    }

    /** {@code double value(double[])}, as messages and specs show it; classes without their packages. */
    @Override
    public String toString() {
        return (isStatic ? "static " : "") + brief(returnType) + " " + call();
    }

    /** {@code value(double[])}: the signature that picks one of several overloads in a spec. */
    public String call() {
        return name + "("
                + String.join(
                        ", ",
                        parameterTypes.stream().map(MemberSignature::brief).toList())
                + ")";
    }

    /** A type without packages. */
    public static String brief(String type) {
        return type.replaceAll("[\\p{L}\\p{N}_]+\\.", "").replace('$', '.');
    }
}
