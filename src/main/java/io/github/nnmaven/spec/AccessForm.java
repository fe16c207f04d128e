package io.github.nnmaven.spec;

import java.util.List;

/**
 * Where a value or a gradient is found, as a call or as a map: {@code backward(upstream)}, {@code {field: db}},
 * {@code {get: getX()}}, {@code {component: dW}}. A field is a member of {@code this}, a component one of {@code result}.
 */
final class AccessForm {
    private static final Form<Located<Expression>> CALL = ExpressionForm.CALL;

    /** {@code {field: layers[0].w}}, the field of {@code this}. */
    static final Key<Located<Expression>> FIELD = Key.required(
            "field",
            ExpressionForm.FIELD.as((field, where) -> new Located<>(ofRoot("this", field.value()), where)),
            "A field of the object, private or not.");

    /** {@code {get: getX()}}, parentheses or not. */
    static final Key<Located<Expression>> GET = Key.required(
            "get",
            CALL.as((getter, where) -> new Located<>(called(getter.value(), List.of()), where)),
            "A method without arguments, called after the gradient.");

    private static final Key<Located<Expression>> CALL_KEY =
            Key.required("call", CALL, "A call, or the name of a method.");
    private static final Key<Located<Expression>> COMPONENT = Key.required(
            "component",
            TextForm.ANY.as((name, where) -> new Located<>(component(name, where), where)),
            "A record's component, a field, a getter or a map's key of the result.");

    /** The value or the gradient. */
    static final Form<Located<Expression>> FORM =
            new Shared<>("call-or-place", CALL.expected(), AccessForm::callOrPlace);

    private AccessForm() {}

    private static Form<Located<Expression>> callOrPlace() {
        return new ShapedForm<Located<Expression>>(
                        CALL.expected() + ", or a map of one of call, get, field, component",
                        "Write value, value(x), {get: getLoss()}, {field: gradient} or {component: dW}.")
                .with(CALL, Node.Shape.TEXT)
                .with(new OneKeyForm<>("a call or a place", List.of(CALL_KEY, GET, FIELD, COMPONENT)), Node.Shape.MAP);
    }

    /** A name alone, or a name behind a dot, is called with these arguments. */
    static Expression called(Expression method, List<Expression> arguments) {
        if (method instanceof Expression.Name name) {
            return new Expression.Call(null, name.name(), arguments, name.where());
        }
        return method instanceof Expression.Member member
                ? new Expression.Call(member.target(), member.name(), arguments, member.where())
                : method;
    }

    private static Expression ofRoot(String root, Expression field) {
        if (field instanceof Expression.Member member) {
            return new Expression.Member(ofRoot(root, member.target()), member.name(), member.where());
        }
        if (field instanceof Expression.Index index) {
            return new Expression.Index(ofRoot(root, index.target()), index.index(), index.where());
        }
        return field instanceof Expression.Name name && !name.name().equals(root)
                ? new Expression.Member(new Expression.Name(root, name.where()), name.name(), name.where())
                : field;
    }

    private static Expression component(String name, Location where) {
        Expression result = new Expression.Name("result", where);
        return JavaName.isLegal(name)
                ? new Expression.Member(result, name, where)
                : new Expression.Index(result, new Expression.Literal(name, "\"" + name + "\"", where), where);
    }
}
