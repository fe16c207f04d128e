package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Expressions evaluated with the project's classes. A name is first what the scope says, then a member of the object under
 * test, then a class. Which overload a call means is decided once for each kind of arguments and remembered; numbers are
 * written afresh for every call.
 */
final class Calls {
    private final ProjectTypes types;
    private final Map<Expression.Call, CallSite> sites = Collections.synchronizedMap(new IdentityHashMap<>());
    private final ClassPaths paths;

    Calls(ProjectTypes types) {
        this.types = types;
        this.paths = new ClassPaths(types);
    }

    /** The class of a name with dots; null if there is none. */
    @Nullable
    Class<?> classNamed(String path) {
        return types.named(path);
    }

    /**
     * What the expression gives: an object of the project, or an {@link ArrayValue} for numbers that the spec itself gives.
     *
     * @throws BindingException  if a name or a call means nothing, or several things
     * @throws UserCodeException if the project's code throws
     */
    @Nullable
    Object evaluate(Expression expression, Meanings scope) {
        try {
            return value(expression, scope);
        } catch (BindingException e) {
            throw e.at(expression.where());
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            throw UserCodeException.of(expression.text(), e);
        }
    }

    /** What a call has meant the last time; null before it was evaluated. */
    @Nullable
    Executable called(Expression.Call call) {
        CallSite site = sites.get(call);
        return site == null ? null : site.executable();
    }

    private @Nullable Object value(Expression expression, Meanings scope) {
        if (expression instanceof Expression.Name name) {
            return name(name, scope);
        }
        if (expression instanceof Expression.Call call) {
            return call(call, scope);
        }
        if (expression instanceof Expression.Member member) {
            return member(member, scope);
        }
        if (expression instanceof Expression.Index index) {
            Object target = present(index.target(), scope);
            return MemberAccess.item(target, evaluate(index.index(), scope));
        }
        return made(expression, scope);
    }

    private @Nullable Object made(Expression expression, Meanings scope) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value() instanceof Number number ? Reading.of(number) : literal.value();
        }
        if (expression instanceof Expression.Cast cast) {
            return cast(cast, scope);
        }
        if (expression instanceof Expression.ArrayLiteral array) {
            return ArrayMaking.literal(array, items(array.elements(), scope), type(array.type(), scope));
        }
        if (expression instanceof Expression.NewArray array) {
            return ArrayMaking.empty(items(array.lengths(), scope), type(array.type(), scope));
        }
        throw new BindingException(expression.text() + " is a type; a value is needed here");
    }

    private List<@Nullable Object> items(List<Expression> expressions, Meanings scope) {
        List<@Nullable Object> items = new ArrayList<>();
        expressions.forEach(e -> items.add(evaluate(e, scope)));
        return items;
    }

    private @Nullable Class<?> type(@Nullable String written, Meanings scope) {
        if (written == null) {
            return null;
        }
        Class<?> type = types.type(written, scope.owner());
        if (type == null) {
            throw new BindingException("there is no type " + written);
        }
        return type;
    }

    private @Nullable Object cast(Expression.Cast cast, Meanings scope) {
        Object value = evaluate(cast.value(), scope);
        Class<?> type = type(cast.type(), scope);
        Passing passing = new Passing(java.util.Objects.requireNonNull(type));
        Argument argument = new Argument(value, null, null);
        if (passing.cost(argument) == Writing.IMPOSSIBLE && value instanceof ArrayValue number && number.size() == 1) {
            return NumberWriting.boxed(type, truncated(type, number.flat()[0]));
        }
        return passing.pass(argument);
    }

    /** A cast to a whole type cuts off what is behind the point, as in Java. */
    private static double truncated(Class<?> type, double number) {
        return Types.isFloating(type) ? number : number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    private @Nullable Object name(Expression.Name name, Meanings scope) {
        if (scope.knows(name.name())) {
            return scope.get(name.name());
        }
        if (name.name().equals("this")) {
            return scope.target();
        }
        Accessor own = ClassPaths.member(name.name(), scope);
        if (own != null) {
            return own.of(scope.target());
        }
        Class<?> type = types.named(name.name(), scope.owner());
        throw type == null ? ClassPaths.unknown(name.name(), scope) : ClassPaths.isClass(type);
    }

    private @Nullable Object member(Expression.Member member, Meanings scope) {
        Class<?> type = isClassItself(member.target(), scope) ? scope.owner() : paths.classOf(member.target(), scope);
        if (type == null) {
            if (ClassPaths.isOpen(member.target(), scope)) {
                return deeper(member, scope);
            }
            return MemberAccess.of(present(member.target(), scope), member.name());
        }
        Optional<Accessor> found = MemberAccess.ofClass(type, member.name());
        if (found.isPresent()) {
            return found.get().of(null);
        }
        Object singleton = Singletons.of(type);
        if (singleton != null) {
            return MemberAccess.of(singleton, member.name());
        }
        Class<?> nested = types.named(type.getName() + "$" + member.name());
        throw nested != null
                ? ClassPaths.isClass(nested)
                : new BindingException(MemberAccess.missing(type, member.name()));
    }

    /** {@code this} where there is no object is the class with its static members. */
    private static boolean isClassItself(Expression target, Meanings scope) {
        return target instanceof Expression.Name name && name.name().equals("this") && scope.target() == null;
    }

    /** A member of a static member: {@code com.acme.Kind.RELU.slope}. */
    private @Nullable Object deeper(Expression.Member member, Meanings scope) {
        if (!paths.beginsWithClass(member.target())) {
            throw paths.noMember(member);
        }
        return MemberAccess.of(present(member.target(), scope), member.name());
    }

    private Object present(Expression expression, Meanings scope) {
        Object value = evaluate(expression, scope);
        if (value == null) {
            throw new BindingException(expression.text() + " is null", expression.where());
        }
        return value;
    }

    private @Nullable Object call(Expression.Call call, Meanings scope) {
        Callee callee = callee(call, scope);
        List<Argument> arguments = new ArrayList<>();
        call.arguments().forEach(a -> arguments.add(argument(a, scope)));
        CallSite site = sites.get(call);
        if (site == null || !site.isFor(callee.type(), arguments)) {
            site = resolved(call, callee, arguments);
            sites.put(call, site);
        }
        return site.call(callee, arguments, scope);
    }

    private CallSite resolved(Expression.Call call, Callee callee, List<Argument> arguments) {
        List<? extends Executable> executables = callee.executables(call);
        return new CallSite(callee.type(), arguments, new Overloads(call, executables, arguments).choose());
    }

    private Argument argument(Expression expression, Meanings scope) {
        Object value = evaluate(expression, scope);
        Class<?> declared = expression instanceof Expression.Cast cast
                ? type(cast.type(), scope)
                : expression instanceof Expression.Literal literal ? suffixed(literal) : null;
        return new Argument(value, declared, expression instanceof Expression.Name name ? name.name() : null);
    }

    /** The type that the letter behind a number gives it; null if there is none. */
    private static @Nullable Class<?> suffixed(Expression.Literal literal) {
        return literal.value() instanceof Long ? long.class : literal.value() instanceof Float ? float.class : null;
    }

    private Callee callee(Expression.Call call, Meanings scope) {
        Expression target = call.target();
        if (target == null) {
            return own(call, scope);
        }
        Class<?> type = paths.classOf(target, scope);
        if (type != null) {
            boolean nested = Members.methods(type, call.name()).isEmpty();
            Class<?> made = nested ? types.named(type.getName() + "$" + call.name()) : null;
            return made == null ? Callee.ofClass(type, scope.target()) : Callee.constructor(made);
        }
        if (ClassPaths.isOpen(target, scope)) {
            Class<?> made = types.named(call.callee());
            if (made != null) {
                return Callee.constructor(made);
            }
            if (!paths.beginsWithClass(target)) {
                throw paths.missingClass(call.callee());
            }
        }
        return Callee.of(present(target, scope));
    }

    private Callee own(Expression.Call call, Meanings scope) {
        Class<?> owner = ClassPaths.owner(scope);
        if (owner != null && !Members.methods(owner, call.name()).isEmpty()) {
            Object target = scope.target();
            return target == null ? Callee.ofClass(owner, null) : Callee.of(target);
        }
        Class<?> made = types.named(call.name(), owner);
        if (made != null) {
            return Callee.constructor(made);
        }
        throw owner == null
                ? paths.missingClass(call.name())
                : new BindingException(Callee.noMethod(owner, call.name()));
    }
}
