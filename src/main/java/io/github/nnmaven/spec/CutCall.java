package io.github.nnmaven.spec;

/** Calls without quotes inside braces of YAML, where a comma ends a text: the rest of the call looks like a key. */
final class CutCall {
    private CutCall() {}

    /** Whether the key is the rest of a call. */
    static boolean isRest(String key) {
        return key.indexOf(')') >= 0 && key.indexOf(')') < (key.indexOf('(') < 0 ? key.length() : key.indexOf('('));
    }

    /** Tells of it. */
    static void report(Node.Scalar key, Problems problems) {
        problems.add(
                ProblemId.BAD_CALL,
                key,
                "expected a key, but got " + Shown.quoted(key.text()) + ", the rest of a call that a comma has cut off",
                "Put the whole call in quotes: inside { } and [ ] of YAML a comma ends a text.");
    }
}
