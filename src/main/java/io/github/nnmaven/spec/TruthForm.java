package io.github.nnmaven.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** true or false. */
final class TruthForm implements Form<Boolean> {
    static final TruthForm FORM = new TruthForm();

    private TruthForm() {}

    @Override
    public @Nullable Boolean read(Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar && scalar.shape() == Node.Shape.TRUTH) {
            return Character.toLowerCase(scalar.text().charAt(0)) == 't';
        }
        problems.wrongType(node, expected(), "Write true or false, without quotes.");
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Schemas.type("boolean");
    }

    @Override
    public String expected() {
        return "true or false";
    }
}
