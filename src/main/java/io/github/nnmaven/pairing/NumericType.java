package io.github.nnmaven.pairing;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What numbers a type can hold.
 *
 * @param sort of type
 * @param rank of a floating-point array: 0 for a number, 1 for {@code double[]} or a vector; −1 when the type does not tell
 */
record NumericType(Sort sort, int rank) {
    private static final Pattern FLOATING = Pattern.compile("(double|float|(java\\.lang\\.)?(Double|Float))((\\[])*)");
    private static final Pattern LIST = Pattern.compile(
            "java\\.util\\.(?:ArrayList|List|Collection)<(?:\\? extends )?(.*)>|java\\.lang\\.Iterable<(.*)>");
    private static final Pattern WHOLE = Pattern.compile("(int|long|short|byte|java\\.lang\\.(Integer|Long))");
    private static final Pattern HOLDER =
            Pattern.compile("(?:java\\.util\\.(?:\\w*Map|AbstractMap\\.SimpleEntry|Map\\.Entry|Map\\$Entry))(?:<.*)?");
    private static final Pattern FIELD =
            Pattern.compile("(.*\\.(\\w*DerivativeStructure|\\w*UnivariateDerivative[12]?|\\w*Gradient|\\w*Dual\\w*)"
                    + "|org\\.hipparchus\\..*\\.Derivative1?)(<.*>)?(\\[])*");
    private static final Pattern TENSOR = Pattern.compile(
            "(?i).*(matrix|vector|tensor|ndarray|vec|mat|batch|volume|blob|signal|sequence|variable|activations?|features?|array|array[1-4]d)[1-4]?[df]?");

    private static final Map<String, NumericType> SIMPLE = Map.of(
            "void", new NumericType(Sort.VOID, -1),
            "boolean", new NumericType(Sort.OTHER, -1),
            "java.lang.String", new NumericType(Sort.OTHER, -1),
            "java.lang.Object", new NumericType(Sort.OTHER, -1),
            "int", new NumericType(Sort.WHOLE, -1),
            "double", numbers(0),
            "double[]", numbers(1),
            "double[][]", numbers(2));

    /** What a type is for a derivative. */
    enum Sort {
        /** A floating-point number, an array, list, vector or matrix of them. */
        NUMBERS,
        /** A whole number: an index, a label, a size. */
        WHOLE,
        /** A record, pair, map or other object that may hold numbers. */
        HOLDER,
        /** A number that carries derivatives. */
        FIELD,
        VOID,
        OTHER
    }

    static NumericType of(String type) {
        NumericType simple = SIMPLE.get(type);
        return simple == null ? written(type) : simple;
    }

    private static NumericType written(String type) {
        Matcher floating = FLOATING.matcher(type);
        if (floating.matches()) {
            return numbers(floating.group(4).length() / 2);
        }
        if (WHOLE.matcher(type).matches()) {
            return new NumericType(Sort.WHOLE, -1);
        }
        return isForeign(type) ? foreign(type) : own(type);
    }

    private static NumericType foreign(String type) {
        Matcher list = LIST.matcher(type);
        if (list.matches()) {
            NumericType element = of(list.group(1) == null ? list.group(2) : list.group(1));
            return element.isNumbers() && element.rank >= 0
                    ? numbers(element.rank + 1)
                    : new NumericType(Sort.OTHER, -1);
        }
        return new NumericType(HOLDER.matcher(type).matches() ? Sort.HOLDER : Sort.OTHER, -1);
    }

    private static boolean isForeign(String type) {
        return type.indexOf('.') < 0 || type.startsWith("java.") || type.startsWith("javax.");
    }

    /** Numbers with derivatives, tensors and arrays of both by their names; every other class may be a holder. */
    private static NumericType own(String type) {
        if (FIELD.matcher(type).matches()) {
            return new NumericType(Sort.FIELD, -1);
        }
        String element = type.replaceAll("<.*>|\\[]", "");
        if (!TENSOR.matcher(element).matches()) {
            return new NumericType(Sort.HOLDER, -1);
        }
        String simple = element.substring(Math.max(element.lastIndexOf('.'), element.lastIndexOf('$')) + 1);
        boolean whole = type.equals(element);
        return numbers(whole && simple.endsWith("Vector") ? 1 : whole && simple.endsWith("Matrix") ? 2 : -1);
    }

    private static NumericType numbers(int rank) {
        return new NumericType(Sort.NUMBERS, rank);
    }

    boolean isNumbers() {
        return sort == Sort.NUMBERS;
    }

    boolean isNumber() {
        return isNumbers() && rank == 0;
    }

    /** An array or whatever holds several numbers. */
    boolean isArray() {
        return isNumbers() && rank != 0;
    }

    boolean isHolder() {
        return sort == Sort.HOLDER;
    }

    /** A number that carries derivatives, or an array of them. */
    boolean isField() {
        return sort == Sort.FIELD;
    }

    boolean isVoid() {
        return sort == Sort.VOID;
    }

    /** Whether it can be an array of that rank. */
    boolean hasRank(int wanted) {
        return isNumbers() && (rank == wanted || rank < 0);
    }
}
