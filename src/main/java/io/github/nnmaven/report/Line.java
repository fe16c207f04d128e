package io.github.nnmaven.report;

/**
 * One line of a chart over layers.
 *
 * @param name   for the legend
 * @param style  0…4: colour, dash pattern and marker; 5 for theory
 * @param first  layer of the first value
 * @param values on the axis; of a logarithmic one the exponent of ten: −∞ for zero, +∞ and NaN for what they are
 */
record Line(String name, int style, int first, double[] values) {
    private static final int STYLES = 5;
    static final int THEORY = 5;

    static Line numbered(int index, String name, int first, double[] values) {
        return new Line(name, index % STYLES, first, values);
    }
}
