package io.github.nnmaven.classfile;

import org.jspecify.annotations.Nullable;

/** Numbers for an argument of some type, as a spec writes them. */
final class Recipes {
    private static final int SIZE = 3;
    private static final String[] SHAPES = {"", "", "[2, 3]", "[2, 2, 3]", "[1, 2, 3, 3]"};

    private final int size;

    /**
     * Recipes for methods that read arrays up to a constant index.
     *
     * @param dimension one more than that index, 0 when there is none
     */
    Recipes(int dimension) {
        this.size = dimension == 0 ? SIZE : dimension;
    }

    /** Points of a variable: mixed signs, more than one. */
    String points(int rank) {
        return rank == 0 ? "[-1.7, -0.4, 0.3, 1.9]" : "{normal: {" + shape(rank) + ", count: 2, seed: 1}}";
    }

    /** A value of an argument that is not differentiated; null when only the project can make one. */
    @Nullable
    String data(String type) {
        int rank = rank(type);
        String element = type.replace("[]", "");
        return switch (element) {
            case "double", "float", "java.lang.Double", "java.lang.Float" ->
                rank == 0 ? "0.7" : "{normal: {" + shape(rank) + ", seed: 2}}";
            case "int", "long", "short", "byte", "java.lang.Integer", "java.lang.Long" ->
                rank == 0 ? "1" : "{integer: {" + shape(rank) + ", low: 0, high: 1, seed: 2}}";
            case "boolean" -> rank == 0 ? "true" : null;
            default -> isVector(element) ? "{normal: {" + shape(1) + ", seed: 2}}" : null;
        };
    }

    private static boolean isVector(String type) {
        return type.endsWith("RealVector") || type.equals("java.util.List<java.lang.Double>");
    }

    private static int rank(String type) {
        return (int) type.chars().filter(c -> c == '[').count();
    }

    private String shape(int rank) {
        return rank == 1 ? "size: " + size : "shape: " + SHAPES[rank < 0 || rank >= SHAPES.length ? 2 : rank];
    }
}
