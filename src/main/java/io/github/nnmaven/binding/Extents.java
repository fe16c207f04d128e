package io.github.nnmaven.binding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an object with a flat array tells its shape: by an {@code int} each for rows and columns, or by an {@code int[]}. Row
 * by row, whatever the object's own order is.
 */
final class Extents {
    private static final List<String> ROWS =
            List.of("rows", "numrows", "nrows", "rowcount", "rowdimension", "height", "m");
    private static final List<String> COLUMNS = List.of(
            "cols",
            "columns",
            "numcols",
            "numcolumns",
            "ncols",
            "ncolumns",
            "colcount",
            "columncount",
            "columndimension",
            "width",
            "n");
    private static final List<String> SHAPES = List.of("shape", "dims", "dimensions", "extents");

    private final @Nullable Accessor rows;
    private final @Nullable Accessor columns;
    private final @Nullable Accessor shape;

    /** EJML's arrays may be longer than the matrix. */
    private final boolean hasSpare;

    private Extents(@Nullable Accessor rows, @Nullable Accessor columns, @Nullable Accessor shape, boolean hasSpare) {
        this.hasSpare = hasSpare;
        this.rows = rows;
        this.columns = columns;
        this.shape = shape;
    }

    static Extents of(Class<?> type) {
        return Types.isJdk(type)
                ? new Extents(null, null, null, false)
                : new Extents(
                        find(type, int.class, ROWS).orElse(null),
                        find(type, int.class, COLUMNS).orElse(null),
                        find(type, int[].class, SHAPES).orElse(null),
                        type.getName().startsWith("org.ejml."));
    }

    /** The shape of an object, if its numbers were found in this one. */
    Shape shape(Object holder, Shape found) {
        if (found.isRagged() || found.rank() != 1) {
            return found;
        }
        Shape told = told(holder);
        return told != null && (told.size() == found.size() || (hasSpare && told.size() < found.size())) ? told : found;
    }

    private @Nullable Shape told(Object holder) {
        if (shape != null) {
            Object extents = shape.of(holder);
            return extents == null ? null : Shape.of((int[]) extents);
        }
        if (rows == null || columns == null) {
            return null;
        }
        return Shape.of((int) number(rows, holder), (int) number(columns, holder));
    }

    private static Object number(Accessor accessor, Object holder) {
        return java.util.Objects.requireNonNull(accessor.of(holder));
    }

    private static Optional<Accessor> find(Class<?> type, Class<?> wanted, List<String> names) {
        return Stream.concat(Accessor.methods(type), Accessor.fields(type))
                .filter(a -> a.type() == wanted && names.contains(a.plainName()))
                .min(java.util.Comparator.comparingInt(a -> names.indexOf(a.plainName())));
    }
}
