package io.github.nnmaven.spec;

import io.github.nnmaven.spec.StudySpec.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named initializations: {@code - {name: N, weights: …, biases: …}} or {@code - N: {weights: …, biases: …}}.
 */
final class VariantsForm implements Form<List<Variant>> {
    private static final String DECLARED = "declared";
    private static final Key<Located<String>> NAME =
            Key.required("name", TextForm.NAME_OF_SUBJECT.located(), "Name of the variant in the report.");

    private final Form<InitializeSpec> initialize;
    private final MapForm<Variant> named;
    private final ListForm<Variant> list;

    VariantsForm(InitializeForm initialize) {
        this.initialize = initialize.form();
        List<Key<?>> keys = new ArrayList<>(List.of(NAME));
        keys.addAll(initialize.keys());
        this.named =
                new MapForm<>("a variant", keys, values -> new Variant(values.need(NAME), initialize.read(values)));
        this.list = new ListForm<>(new ItemForm(), 0, "a list of variants");
    }

    @Override
    public @Nullable List<Variant> read(Node node, Problems problems) {
        List<Variant> variants = list.read(node, problems);
        int before = problems.count();
        Map<String, Location> seen = new HashMap<>();
        for (Variant variant : variants == null ? List.<Variant>of() : variants) {
            check(variant.name(), seen, problems);
        }
        return problems.count() == before ? variants : null;
    }

    private static void check(Located<String> name, Map<String, Location> seen, Problems problems) {
        Location first = seen.putIfAbsent(name.value(), name.where());
        if (name.value().equals(DECLARED)) {
            problems.add(
                    ProblemId.RESERVED_NAME,
                    name.where(),
                    "expected a name of your own, but got \"declared\", the name of the network's own initialization",
                    "Rename the variant.");
        } else if (first != null) {
            problems.add(
                    ProblemId.DUPLICATE_NAME,
                    name.where(),
                    "expected every variant's name once, but got " + Shown.quoted(name.value()) + " again after line "
                            + first.line(),
                    "Rename one of the two.");
        }
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return list.schema(definitions);
    }

    @Override
    public String expected() {
        return list.expected();
    }

    private final class ItemForm implements Form<Variant> {
        @Override
        public @Nullable Variant read(Node node, Problems problems) {
            if (node instanceof Node.Mapping mapping
                    && mapping.entries().size() == 1
                    && named.keys().stream().noneMatch(k -> mapping.entry(k.name()) != null)) {
                return readNamed(mapping.entries().get(0), problems);
            }
            return named.read(node, problems);
        }

        private @Nullable Variant readNamed(Node.Entry entry, Problems problems) {
            Located<String> name = NAME.form().read(entry.key(), problems);
            InitializeSpec values = initialize.read(entry.value(), problems);
            return name == null || values == null ? null : new Variant(name, values);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            Map<String, Object> shortForm = new LinkedHashMap<>(Schemas.type("object"));
            shortForm.put("propertyNames", NAME.form().schema(definitions));
            shortForm.put("additionalProperties", definitions.reference("initialize", initialize));
            shortForm.put("minProperties", 1);
            shortForm.put("maxProperties", 1);
            shortForm.put("properties", notNames());
            return Schemas.anyOf(List.of(named.schema(definitions), shortForm));
        }

        /** The long form's keys are no names. */
        private Map<String, Object> notNames() {
            Map<String, Object> never = new LinkedHashMap<>();
            named.keys().forEach(key -> never.put(key.name(), false));
            return never;
        }

        @Override
        public String expected() {
            return "a variant";
        }
    }
}
