package io.github.nnmaven.report;

/** How many rows the tables of very deep networks show. */
final class Thinning {
    private static final int LONG = 200;
    private static final int KEPT = 50;

    private Thinning() {}

    /** Every so many rows stand in the table: each one up to 200, else about 50 of them. */
    static int every(int rows) {
        return rows > LONG ? (rows + KEPT - 1) / KEPT : 1;
    }
}
