package io.github.nnmaven.binding;

import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.Nearest;
import io.github.nnmaven.spec.PointSpec;
import java.util.List;
import java.util.Objects;

/** The points of a spec that say which name each of their numbers belongs to. */
final class NamedPoints {
    private final List<PointSpec.Named> points;

    private NamedPoints(List<PointSpec.Named> points) {
        this.points = points;
    }

    static NamedPoints of(FunctionSpec spec) {
        return new NamedPoints(spec.at().stream()
                .filter(PointSpec.Named.class::isInstance)
                .map(PointSpec.Named.class::cast)
                .toList());
    }

    /** All names, in the order written. */
    List<String> names() {
        return points.stream()
                .flatMap(p -> p.points().keySet().stream())
                .distinct()
                .toList();
    }

    boolean give(String name) {
        return names().contains(name);
    }

    /** What the points give a name, as far as they give it anything. */
    List<PointSpec> of(String name) {
        return points.stream()
                .map(p -> p.points().get(name))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Asks each point for all of some names.
     *
     * @throws FunctionFault if one leaves a name out
     */
    void require(List<String> names) {
        for (String name : names) {
            for (PointSpec.Named point : points) {
                if (!point.points().containsKey(name)) {
                    throw missing(name, point);
                }
            }
        }
    }

    private static FunctionFault missing(String name, PointSpec.Named point) {
        List<String> given = List.copyOf(point.points().keySet());
        String near = Nearest.to(name, given);
        return new FunctionFault(
                near == null
                        ? point.where()
                        : Objects.requireNonNull(point.names().get(near)),
                "this point gives " + String.join(", ", given) + ", but no " + name,
                near == null ? "Give " + name + " too." : "Did you mean " + name + " by " + near + "?");
    }

    /** Where a name is written first. */
    Location where(String name) {
        return points.stream()
                .map(p -> p.names().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
