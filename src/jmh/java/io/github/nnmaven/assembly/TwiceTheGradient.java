package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** A subject with all its capabilities, whose claimed gradient is twice the right one. */
final class TwiceTheGradient {
    private TwiceTheGradient() {}

    static Subject of(Subject right) {
        return (Subject) Proxy.newProxyInstance(
                Subject.class.getClassLoader(), right.getClass().getInterfaces(), (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(right, arguments);
                        return method.getName().equals("gradient") ? doubled((double[][]) result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static double[][] doubled(double[][] gradient) {
        return Arrays.stream(gradient)
                .map(tensor -> Arrays.stream(tensor).map(v -> 2 * v).toArray())
                .toArray(double[][]::new);
    }
}
