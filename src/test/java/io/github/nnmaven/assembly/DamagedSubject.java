package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

/** A subject with all its capabilities, but with another claimed gradient. */
final class DamagedSubject {
    private DamagedSubject() {}

    static Subject of(Subject right, UnaryOperator<double[][]> damage) {
        return (Subject) Proxy.newProxyInstance(
                Subject.class.getClassLoader(), right.getClass().getInterfaces(), (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(right, arguments);
                        return method.getName().equals("gradient") ? damage.apply((double[][]) result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
