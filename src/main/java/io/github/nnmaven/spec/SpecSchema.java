package io.github.nnmaven.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Schema (draft 2020-12) of a document, from the forms that read it; editors complete and check specs with it. */
public final class SpecSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private SpecSchema() {}

    /** The schema as JSON text, for specs with the given names. */
    public static String of(Vocabulary vocabulary) {
        Definitions definitions = new Definitions();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("title", "Spec of nn-maven-plugin");
        schema.putAll(new DocumentForm(vocabulary).schema(definitions));
        schema.put("$defs", definitions.schemas());
        return JsonText.of(schema);
    }
}
