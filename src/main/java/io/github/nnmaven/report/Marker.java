package io.github.nnmaven.report;

/** Shapes that tell the lines of a chart apart without colour, around the origin. */
final class Marker {
    private static final String[] PATHS = {
        "M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0", "M-3,-3H3V3H-3Z", "M0,-4L4,3H-4Z", "M0,-4L4,0L0,4L-4,0Z", "M0,4L4,-3H-4Z"
    };

    private Marker() {}

    /** Path data for a line style: circle, square, triangle, diamond, triangle upside down. */
    static String path(int style) {
        return PATHS[style];
    }
}
