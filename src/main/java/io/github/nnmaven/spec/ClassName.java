package io.github.nnmaven.spec;

import java.util.regex.Pattern;

/** Full names of the project's own classes: identifiers with dots between, inner classes behind {@code $}. */
final class ClassName {
    /** In the syntax that Java and ECMAScript share. */
    static final String PATTERN = "^[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)+$";

    /** The same, with arguments in parentheses or without. */
    static final String CALL_PATTERN = PATTERN.substring(0, PATTERN.length() - 1) + "( *\\(.*)?$";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);
    private static final int LONGEST = 1000;

    private ClassName() {}

    /** Whether the name is meant as a class, rightly written or not. */
    static boolean isMeant(String name) {
        return name.indexOf('.') >= 0;
    }

    /** Whether it is a class, or a class with something in parentheses behind it. */
    static boolean beginsCall(String name) {
        int open = name.indexOf('(');
        return isLegal(open < 0 ? name : name.substring(0, open).stripTrailing());
    }

    static boolean isLegal(String name) {
        return name.length() <= LONGEST && COMPILED.matcher(name).matches();
    }
}
