package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * Which arguments that are not differentiated differ from point to point.
 *
 * @param supplied the spec gives none: numbers are tried
 * @param nested   its numbers are nested one deeper than the parameter: one after the other
 * @param ofPoints each point gives its own
 */
record DataNames(List<String> supplied, List<String> nested, List<String> ofPoints) {
    DataNames {
        supplied = List.copyOf(supplied);
        nested = List.copyOf(nested);
        ofPoints = List.copyOf(ofPoints);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(supplied);
        all.addAll(nested);
        all.addAll(ofPoints);
        return all;
    }
}
