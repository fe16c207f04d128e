package io.github.nnmaven.spec;

import java.util.List;

/** Numbers as a spec nests them: one number, or a list, whose items need not be equally long or deep. */
public sealed interface Numeric {
    /** Place of the number or of the list. */
    Location where();

    /** 0 for a number, 1 for a list of numbers, and so on; the deepest item counts. */
    int depth();

    /** One number. */
    record Scalar(double value, Location where) implements Numeric {
        @Override
        public int depth() {
            return 0;
        }
    }

    /** A list; it may be empty. */
    record Array(List<Numeric> items, Location where) implements Numeric {
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public int depth() {
            return 1 + items.stream().mapToInt(Numeric::depth).max().orElse(0);
        }
    }
}
