package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * A variable in a field of the object under test: an array, which is changed in place, or a number, which is set.
 *
 * @param path {@code this.w}, {@code this.layers[0].w}
 */
record FieldHome(Expression path, Evaluator evaluator) implements Home {
    @Override
    public ArrayValue get(Scope scope) {
        return Reading.of(evaluator.evaluate(path, scope));
    }

    @Override
    public void put(ArrayValue value, Scope scope) {
        Object held = evaluator.evaluate(path, scope);
        if (held instanceof Number || isReplaced(value, held)) {
            set(value, scope);
        } else {
            LiveArray.of(held).write(value);
        }
    }

    /** An array of another shape takes the place of the one that is there, and so does any array where there is none. */
    private static boolean isReplaced(ArrayValue value, @org.jspecify.annotations.Nullable Object held) {
        return held == null
                || (held.getClass().isArray() && !Reading.of(held).shape().equals(value.shape()));
    }

    private void set(ArrayValue value, Scope scope) {
        if (!(path instanceof Expression.Member member)) {
            throw new BindingException(path.text() + " is no field that can be set; name one: this.w");
        }
        boolean own = "this".equals(member.target().path());
        Object owner = own ? scope.target() : evaluator.evaluate(member.target(), scope);
        Class<?> type = owner != null ? owner.getClass() : own ? scope.owner() : null;
        Field field = type == null ? null : field(type, member.name());
        if (field == null || (owner == null && !Members.isStatic(field))) {
            throw new BindingException(path.text() + " belongs to an object, but there is none");
        }
        write(field, owner, value);
    }

    private static Field field(Class<?> type, String name) {
        return Members.fields(type).stream()
                .filter(f -> f.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new BindingException(Types.shown(type) + " has no field " + name));
    }

    private static void write(Field field, @org.jspecify.annotations.Nullable Object owner, ArrayValue value) {
        if (Modifier.isFinal(field.getModifiers()) && Modifier.isStatic(field.getModifiers())) {
            throw new BindingException("the field " + field.getName() + " is static and final: it cannot be set");
        }
        try {
            field.set(owner, Writing.to(field.getGenericType()).write(value));
        } catch (IllegalAccessException e) {
            throw new BindingException("the field " + field.getName() + " of " + Types.shown(field.getDeclaringClass())
                    + " cannot be set: it is final; use argument: for a constructor's argument");
        }
    }
}
