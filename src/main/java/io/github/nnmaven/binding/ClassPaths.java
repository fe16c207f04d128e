package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which names, with or without dots, are members of the object under test, and which are classes. */
final class ClassPaths {
    private final ProjectTypes types;
    private final Map<Expression, Optional<Class<?>>> classes = Collections.synchronizedMap(new IdentityHashMap<>());

    ClassPaths(ProjectTypes types) {
        this.types = types;
    }

    /** The member of the object under test, or of its class, that has this name; null if there is none. */
    static @Nullable Accessor member(String name, Meanings scope) {
        Class<?> owner = owner(scope);
        return owner == null
                ? null
                : MemberAccess.find(owner, name, scope.target() == null).orElse(null);
    }

    /** The class whose members need no target; null before it is known. */
    static @Nullable Class<?> owner(Meanings scope) {
        Object target = scope.target();
        return target == null ? scope.owner() : target.getClass();
    }

    /** The class that an expression is the name of; null if it begins with something that has that name in the scope. */
    @Nullable
    Class<?> classOf(Expression expression, Meanings scope) {
        if (!isOpen(expression, scope)) {
            return null;
        }
        return classes.computeIfAbsent(expression, e -> Optional.ofNullable(types.named(e.text(), scope.owner())))
                .orElse(null);
    }

    /** Whether an expression is a name with dots that begins with nothing in the scope and no member of the object. */
    static boolean isOpen(Expression expression, Meanings scope) {
        Expression first = expression;
        while (first instanceof Expression.Member member) {
            first = member.target();
        }
        return first instanceof Expression.Name name
                && !scope.knows(name.name())
                && !name.name().equals(Special.THIS.word())
                && member(name.name(), scope) == null;
    }

    /** The innermost class that a name with dots begins with has no such member; or there is no class at all. */
    BindingException noMember(Expression.Member path) {
        for (Expression part = path; part instanceof Expression.Member inner; part = inner.target()) {
            Class<?> type = types.named(inner.target().text());
            if (type != null) {
                return new BindingException(MemberAccess.missing(type, inner.name()), inner.where());
            }
        }
        return missingClass(path.target().text());
    }

    boolean beginsWithClass(Expression path) {
        for (Expression part = path; part instanceof Expression.Member inner; part = inner.target()) {
            if (types.named(inner.target().text()) != null) {
                return true;
            }
        }
        return false;
    }

    BindingException missingClass(String path) {
        String near = types.nearest(path);
        return new BindingException("there is no class " + path + (near == null ? "" : "; did you mean " + near + "?"));
    }

    /** A class stands where an object is needed. */
    static BindingException isClass(Class<?> type) {
        return new BindingException(
                Types.shown(type) + " is a class; an object is needed here: " + Types.shown(type) + "(…)");
    }

    /** Nothing has this name. */
    static BindingException unknown(String name, Meanings scope) {
        List<String> there = new ArrayList<>(scope.names());
        Class<?> owner = owner(scope);
        if (owner != null) {
            Members.fields(owner).forEach(f -> there.add(f.getName()));
            Members.methods(owner).forEach(m -> there.add(m.getName() + "()"));
        }
        String near = Nearest.to(name, there);
        String known = scope.names().isEmpty() ? "" : "; there is " + String.join(", ", scope.names());
        return new BindingException("nothing is called " + name
                + (near != null ? "; did you mean " + near + "?" : known)
                + (owner == null ? "" : " (in " + Types.shown(owner) + ")"));
    }
}
