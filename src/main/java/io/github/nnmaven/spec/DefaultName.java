package io.github.nnmaven.spec;

/** The name of a subject that has none: the simple name of its class, or that of its factory or constant. */
final class DefaultName {
    private static final int LONGEST = 100;

    private DefaultName() {}

    static Located<String> of(Located<Expression> object) {
        String name = simple(object.value()).replaceAll("[^\\p{L}\\p{N}_]", "").replaceFirst("^_+", "");
        String shown = name.isEmpty() ? "function" : name;
        return new Located<>(
                shown.substring(0, Shown.boundary(shown, Math.min(shown.length(), LONGEST))), object.where());
    }

    private static String simple(Expression object) {
        if (object instanceof Expression.Call call) {
            return afterDollar(call.name());
        }
        if (object instanceof Expression.Member member) {
            boolean kotlin = member.name().equals("INSTANCE");
            return kotlin ? simple(member.target()) : afterDollar(member.name());
        }
        return afterDollar(object.text());
    }

    private static String afterDollar(String name) {
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
