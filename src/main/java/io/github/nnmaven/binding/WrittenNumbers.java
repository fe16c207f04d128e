package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Numeric;
import java.util.List;
import java.util.stream.DoubleStream;

/** Numbers that a spec writes down. */
final class WrittenNumbers {
    private WrittenNumbers() {}

    /** The same numbers in the same nesting. */
    static ArrayValue of(Numeric numbers) {
        return ArrayValue.of(shape(numbers), flat(numbers).toArray());
    }

    private static Shape shape(Numeric numbers) {
        if (!(numbers instanceof Numeric.Array array)) {
            return Shape.number();
        }
        List<Shape> rows = array.items().stream().map(WrittenNumbers::shape).toList();
        return Shape.of(rows);
    }

    private static DoubleStream flat(Numeric numbers) {
        return numbers instanceof Numeric.Array array
                ? array.items().stream().flatMapToDouble(WrittenNumbers::flat)
                : DoubleStream.of(((Numeric.Scalar) numbers).value());
    }
}
