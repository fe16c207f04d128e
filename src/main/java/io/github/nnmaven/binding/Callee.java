package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Nearest;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a call belongs to.
 *
 * @param type   whose methods or constructors are meant
 * @param target the object; null for static methods and constructors
 * @param makes  whether it is a constructor that is called
 */
record Callee(Class<?> type, @Nullable Object target, boolean makes) {
    /** Methods of an object. */
    static Callee of(Object target) {
        return new Callee(target.getClass(), target, false);
    }

    /** Static methods of a class; those of the object under test, of an enum's only constant or of a Kotlin object as well. */
    static Callee ofClass(Class<?> type, @Nullable Object underTest) {
        return new Callee(type, type.isInstance(underTest) ? underTest : Singletons.of(type), false);
    }

    static Callee constructor(Class<?> type) {
        return new Callee(type, null, true);
    }

    /**
     * Everything that the call may mean.
     *
     * @throws BindingException if there is nothing of the name
     */
    List<? extends Executable> executables(Expression.Call call) {
        return makes ? constructors(call) : methods(call);
    }

    private List<Constructor<?>> constructors(Expression.Call call) {
        if (Modifier.isAbstract(type.getModifiers()) || type.isEnum()) {
            String kind = type.isInterface() ? "an interface" : type.isEnum() ? "an enum" : "abstract";
            List<String> constants = ProjectTypes.constants(type);
            throw new BindingException(
                    Types.shown(type) + " is " + kind + ": there is no constructor to call"
                            + (constants.isEmpty() ? "" : "; its constants are " + String.join(", ", constants)),
                    call.where());
        }
        return Members.constructors(type);
    }

    private List<Method> methods(Expression.Call call) {
        Object object = target;
        Class<?> looked = object == null ? type : object.getClass();
        List<Method> named = Members.methods(looked, call.name());
        if (named.isEmpty()) {
            throw new BindingException(noMethod(looked, call.name()), call.where());
        }
        List<Method> callable = named.stream()
                .filter(m -> object != null || Members.isStatic(m))
                .toList();
        if (callable.isEmpty()) {
            throw new BindingException(
                    Overloads.signature(named.get(0)) + " is not static: it needs an object, as in " + Types.shown(type)
                            + "()." + call.name() + "(…)",
                    call.where());
        }
        return callable;
    }

    static String noMethod(Class<?> type, String name) {
        List<Method> all = Members.methods(type).stream()
                .filter(m -> m.getDeclaringClass() != Object.class)
                .toList();
        String near =
                Nearest.to(name, all.stream().map(Method::getName).distinct().toList());
        List<Method> shown = near == null
                ? all
                : all.stream().filter(m -> m.getName().equals(near)).toList();
        String listed = shown.stream().limit(12).map(Overloads::signature).collect(Collectors.joining(", "));
        return Types.shown(type) + " has no method " + name
                + (near != null ? "; did you mean " + listed + "?" : listed.isEmpty() ? "" : "; it has " + listed);
    }
}
