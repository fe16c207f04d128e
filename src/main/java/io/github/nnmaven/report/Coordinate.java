package io.github.nnmaven.report;

/** Coordinates of pictures, to a tenth of their unit. A page has thousands, so they are not left to a general formatter. */
final class Coordinate {
    private Coordinate() {}

    /** One decimal, halves away from 0: {@code 12.5}, {@code -0.3}, {@code 7.0}. */
    static String of(double coordinate) {
        long tenths = Math.round(Math.abs(coordinate) * 10);
        return (coordinate < 0 ? "-" : "") + tenths / 10 + "." + tenths % 10;
    }

    /** The same without a decimal of 0: {@code 7}. */
    static String shortest(double coordinate) {
        String text = of(coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
