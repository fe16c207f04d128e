package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema and the reader say the same of whole specs and of damaged ones. */
class SpecSchemaTest {
    private static final int DAMAGED = 4000;

    /** What a schema cannot say: uniqueness, equal lengths, sums, and the order of two numbers. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "duplicate-name",
            "reserved-name",
            "name-in-repeat",
            "ragged-rows",
            "too-many-layers",
            "bad-call",
            "bad-date",
            "bad-domain");

    private static final List<String> MESSAGES_BEYOND_SCHEMAS = List.of(
            "expected low below high",
            "expected one of input and inputs-of",
            "expected one of size, shape and shapes",
            "expected at most 10000000 numbers of a recipe",
            "expected square matrices",
            "expected a whole number below 2^53",
            "expected one place of the variable",
            "expected one lower and one upper end",
            "expected one index of the entry",
            "expected the tensor of the entry",
            "expected a layer or an activation",
            "expected the constructor's arguments once",
            "expected points",
            "expected network: or function:",
            "expected a class or a call that makes an object");

    private final SpecReader reader = new SpecReader(TestVocabulary.VOCABULARY);
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SpecSchema.of(TestVocabulary.VOCABULARY));

    @Test
    void theSchemaIsASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(SpecSchema.of(TestVocabulary.VOCABULARY), InputFormat.JSON))
                .isEmpty();
        assertThat(meta.validate("{\"type\": 5}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void wholeSpecsFitTheSchema() throws IOException {
        for (Map<String, Object> document : documents()) {
            assertThat(schema.validate(JsonText.of(document), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void readerAndSchemaAgreeOnDamagedSpecs() throws IOException {
        List<Map<String, Object>> documents = documents();
        SplittableRandom random = new SplittableRandom(8);
        int accepted = 0;
        for (int i = 0; i < DAMAGED; i++) {
            Map<String, Object> damaged = copy(documents.get(random.nextInt(documents.size())));
            new Damage(random).apply(damaged);
            accepted += agree(JsonText.of(damaged), schema) ? 1 : 0;
        }
        assertThat(accepted).as("some damage leaves a legal spec").isBetween(DAMAGED / 50, DAMAGED / 2);
    }

    @Test
    void aSchemaThatLacksAWordIsNoticed() { // the twin of agree
        Vocabulary whole = TestVocabulary.VOCABULARY;
        Vocabulary less =
                new Vocabulary(whole.layers().subList(0, 1), whole.losses(), whole.initializers(), whole.methods());
        Schema narrow = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SpecSchema.of(less));
        String json = "{\"network\": \"n\", \"input\": 1, \"layers\": [\"relu\"]}";
        assertThat(agree(json, schema)).isTrue();
        assertThatThrownBy(() -> agree(json, narrow)).isInstanceOf(AssertionError.class);
    }

    @Test
    void itDescribesKeysForEditors() {
        assertThat(SpecSchema.of(TestVocabulary.VOCABULARY))
                .contains("The batch of inputs.", "Hyperbolic tangent.", "\"additionalProperties\": false");
    }

    /** Whether both accept; fails when one accepts what the other one could have refused. */
    private boolean agree(String json, Schema schema) {
        List<Problem> problems =
                reader.read("damaged.json", json.getBytes(UTF_8)).problems();
        boolean fits = schema.validate(json, InputFormat.JSON).isEmpty();
        if (!fits) {
            assertThat(problems).as("the schema refuses " + json).isNotEmpty();
            return false;
        }
        assertThat(problems.stream().filter(p -> !isBeyondSchemas(p)).map(Problem::render))
                .as("the schema accepts " + json)
                .isEmpty();
        return problems.isEmpty();
    }

    private static boolean isBeyondSchemas(Problem problem) {
        return BEYOND_SCHEMAS.contains(problem.id())
                || MESSAGES_BEYOND_SCHEMAS.stream().anyMatch(problem.message()::startsWith);
    }

    private static List<Map<String, Object>> documents() throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>();
        Samples.good()
                .forEach((name, bytes) -> TreeReader.documents(SpecText.decode(name, bytes))
                        .forEach(node -> documents.add(copy(plain(node)))));
        return documents;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object document) {
        return (Map<String, Object>) deepCopy(document);
    }

    private static Object deepCopy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put((String) key, deepCopy(item)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(SpecSchemaTest::deepCopy).toList())
                : value;
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(e -> map.put(e.key().text(), plain(e.value())));
            return map;
        }
        if (node instanceof Node.Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(plain(item)));
            return items;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.shape()) {
            case NUMBER -> (Object) ScalarShapes.number(scalar.text());
            case TRUTH -> scalar.text().equals("true");
            case NOTHING -> null;
            default -> scalar.text();
        };
    }

    /** Replaces, removes, renames or doubles one part of a document. */
    private record Damage(SplittableRandom random) {
        private static final List<Object> VALUES = List.of(
                5,
                -1,
                0,
                2.5,
                1e10,
                1.0,
                "relu",
                "text",
                "a b",
                "",
                "com.acme.Swish",
                "a..b",
                true,
                List.of(),
                Map.of(),
                List.of(1, 2),
                List.of(List.of(1, 2), List.of(3)),
                List.of(List.of()),
                Map.of("normal", Map.of()),
                "he",
                Map.of("uniform", Map.of("low", 3)),
                Map.of("values", List.of(List.of(1, 2))),
                "zeros",
                "null",
                "declared",
                Map.of("linear", 3),
                Map.of("linear", Map.of("units", 2, "name", "linear1")),
                List.of("relu"),
                Map.of("repeat", 3, "layers", List.of("relu")),
                Map.of("he", "fan-out"),
                Map.of("labels", List.of(1)),
                "com.acme.Dense(4, 3)",
                "f(x",
                "forward(input)",
                "> 0",
                "(0, 1)",
                "pass",
                "constructed",
                "2027-01-31",
                "output x parameter",
                Map.of("field", "db"),
                Map.of("get", "getX()"),
                Map.of("csv", "a.csv"),
                Map.of("x", List.of(1, 2), "y", 3),
                Map.of("min", 0),
                Map.of("x", Map.of("at", 1)),
                Map.of("reason", "known", "until", "2027-01-31"),
                Map.of("com.acme.Dense(4)", Map.of("forward", "forward(input)")),
                Map.of("uniform", Map.of("size", List.of(2, 3), "count", 2)));
        private static final List<String> KEYS = List.of(
                "name",
                "weights",
                "biases",
                "units",
                "repeat",
                "layers",
                "network",
                "input",
                "target",
                "loss",
                "normal",
                "linear",
                "relu",
                "std",
                "inputs-of",
                "examples",
                "seed",
                "other",
                "std ",
                "forward",
                "values",
                "function",
                "value",
                "gradient",
                "at",
                "variables",
                "data",
                "conventions",
                "domain",
                "expect",
                "get",
                "field",
                "size",
                "shape",
                "min",
                "tensor",
                "this",
                "x",
                "n)",
                "com.acme.Dense");

        @SuppressWarnings("unchecked")
        void apply(Object node) {
            if (node instanceof Map<?, ?> map && !map.isEmpty()) {
                damage((Map<String, Object>) map);
            } else if (node instanceof List<?> list && !list.isEmpty()) {
                damage((List<Object>) list);
            }
        }

        private void damage(Map<String, Object> map) {
            String key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
            Object value = map.get(key);
            switch (random.nextInt(isDeep(value) ? 12 : 5)) {
                case 0 -> map.remove(key);
                case 1 -> map.put(pick(KEYS), deepCopy(pick(VALUES)));
                case 2 -> map.put(pick(KEYS), map.remove(key));
                case 3, 4 -> map.put(key, deepCopy(pick(VALUES)));
                default -> apply(value);
            }
        }

        private void damage(List<Object> list) {
            int at = random.nextInt(list.size());
            switch (random.nextInt(isDeep(list.get(at)) ? 10 : 4)) {
                case 0 -> list.remove(at);
                case 1 -> list.add(list.get(at));
                case 2, 3 -> list.set(at, deepCopy(pick(VALUES)));
                default -> apply(list.get(at));
            }
        }

        private static boolean isDeep(Object value) {
            return value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof List<?> list && !list.isEmpty();
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
