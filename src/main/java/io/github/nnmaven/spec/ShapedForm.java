package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that may be written in several ways, told apart by whether it is a number, a text, a list or a map. */
final class ShapedForm<T> implements Form<T> {
    private final String expected;
    private final String fix;
    private final Map<Node.Shape, Form<? extends T>> forms = new LinkedHashMap<>();

    /**
     * No way to write it yet.
     *
     * @param expected what is expected, with its article
     * @param fix      what to write, a sentence
     */
    ShapedForm(String expected, String fix) {
        this.expected = expected;
        this.fix = fix;
    }

    /** One more way to write it. */
    ShapedForm<T> with(Form<? extends T> form, Node.Shape... shapes) {
        for (Node.Shape shape : shapes) {
            forms.put(shape, form);
        }
        return this;
    }

    @Override
    public @Nullable T read(Node node, Problems problems) {
        Form<? extends T> form = forms.get(node.shape());
        if (form != null) {
            return form.read(node, problems);
        }
        String meant = node instanceof Node.Scalar scalar && forms.containsKey(Node.Shape.NUMBER)
                ? MeantNumber.of(scalar)
                : null;
        if (meant == null) {
            problems.wrongType(node, expected, fix);
        } else {
            NumberForm.finite(node, expected, problems);
        }
        return null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        List<Map<String, Object>> schemas = new ArrayList<>();
        for (Form<? extends T> form : new java.util.LinkedHashSet<>(forms.values())) {
            schemas.add(form.schema(definitions));
        }
        return Schemas.anyOf(schemas);
    }

    @Override
    public String expected() {
        return expected;
    }

    Set<Node.Shape> shapes() {
        return forms.keySet();
    }
}
