package io.github.nnmaven.network;

/**
 * Name and shape of one parameter tensor of a layer, for example {@code weights}, units × inputs.
 *
 * @param name    unique within its layer
 * @param rows    1 or more
 * @param columns 1 or more; a vector is a matrix of one column
 */
public record TensorShape(String name, int rows, int columns) {
    /** Number of entries, {@code rows·columns}. */
    public int size() {
        return Math.multiplyExact(rows, columns);
    }
}
