package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML document and where it stands. Line and column count from 1, the width is in characters. A value that is
 * used by alias stands where its anchor is.
 */
sealed interface Node {
    int line();

    int column();

    int width();

    Shape shape();

    /** Nodes in this tree, those behind aliases counted each time. */
    long size();

    /** Nodes on the longest way down, 1 for a scalar. */
    int height();

    /** What a value looks like. */
    enum Shape {
        NUMBER,
        TEXT,
        TRUTH,
        NOTHING,
        LIST,
        MAP
    }

    /**
     * A number, a text, true or false, or nothing.
     *
     * @param quoted whether it was written in quotes or as a block
     */
    record Scalar(String text, Shape shape, boolean quoted, int line, int column, int width) implements Node {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public int height() {
            return 1;
        }
    }

    /** A list. */
    record Sequence(List<Node> items, long size, int height, int line, int column, int width) implements Node {
        @Override
        public Shape shape() {
            return Shape.LIST;
        }
    }

    /** A map, in written order; keys are texts and differ. */
    record Mapping(List<Entry> entries, long size, int height, int line, int column, int width) implements Node {
        @Override
        public Shape shape() {
            return Shape.MAP;
        }

        /** The key's entry, or null. */
        @Nullable
        Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry;
                }
            }
            return null;
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}
}
