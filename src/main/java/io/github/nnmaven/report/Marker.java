package io.github.nnmaven.report;

/** Shapes that tell the lines and points of charts apart without colour, around the origin. Each page holds them once. */
final class Marker {
    private static final String[] PATHS = {
        "M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0",
        "M-3,-3H3V3H-3Z",
        "M0,-4L4,3H-4Z",
        "M0,-4L4,0L0,4L-4,0Z",
        "M0,4L4,-3H-4Z",
        "M2.5,0A2.5,2.5,0,1,1,-2.5,0A2.5,2.5,0,1,1,2.5,0",
        "M-4,-4L4,4M-4,4L4,-4"
    };

    /** A point that agrees, smaller than those of lines. */
    static final int DOT = 5;
    /** A point that does not. */
    static final int CROSS = 6;

    private Marker() {}

    /** For {@code use}: circle, square, triangle, diamond, triangle upside down by line style; {@link #DOT}; {@link #CROSS}. */
    static String reference(int shape) {
        return "#m" + shape;
    }

    /** All shapes, invisible, for the references of a page. */
    static void define(Html html) {
        html.open("svg", "class", "shapes", "aria-hidden", "true").open("defs");
        for (int shape = 0; shape < PATHS.length; shape++) {
            html.leaf("path", "id", "m" + shape, "d", PATHS[shape]);
        }
        html.close().close();
    }
}
