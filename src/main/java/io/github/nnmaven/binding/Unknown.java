package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.Nearest;
import java.util.List;

/** Names in a spec that stand for nothing. */
final class Unknown {
    private Unknown() {}

    /**
     * The fault, with the name that is meant, most likely.
     *
     * @param message what is said of the name, up to what there is
     * @param known   what there is
     */
    static FunctionFault name(Location where, String message, String name, List<String> known) {
        String near = Nearest.to(name, known);
        return new FunctionFault(
                where,
                message + "; there is " + String.join(", ", known),
                near == null ? "Use one of these names." : "Did you mean " + near + "?");
    }
}
