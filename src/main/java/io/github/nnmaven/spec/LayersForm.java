package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The layers of a network in order; {@code repeat} is written out. */
final class LayersForm implements Form<List<Term>> {
    static final int MOST = 100_000;

    private final Form<List<LayerItem>> items;
    private final Form<List<LayerItem>> list;
    private final LayerNames names;

    LayersForm(List<Word> words, Form<TensorValues> tensor) {
        this.names = new LayerNames(words);
        this.items = new Shared<>("layers", "a list of layers", this::list);
        TermForm term = new TermForm("a layer", words, OwnForm.LAYER, tensor);
        this.list = new ListForm<>(new ItemForm(term, new RepeatKeys(items).form()), 1, "a list of layers");
    }

    @Override
    public @Nullable List<Term> read(Node node, Problems problems) {
        List<LayerItem> read = items.read(node, problems);
        if (read == null) {
            return null;
        }
        double count = read.stream().mapToDouble(LayerItem::count).sum();
        if (!(count <= MOST)) {
            problems.add(
                    ProblemId.TOO_MANY_LAYERS,
                    node,
                    "expected at most " + MOST + " layers, repeat written out, but got more",
                    "Repeat fewer times.");
            return null;
        }
        int before = problems.count();
        names.check(read, problems);
        List<Term> layers = new ArrayList<>();
        read.forEach(item -> item.addTo(layers));
        return problems.count() == before ? layers : null;
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return items.schema(definitions);
    }

    @Override
    public String expected() {
        return items.expected();
    }

    private Form<List<LayerItem>> list() {
        return list;
    }

    /** The keys of a repetition. */
    private record RepeatKeys(Key<Integer> times, Key<List<LayerItem>> layers) {
        private RepeatKeys(Form<List<LayerItem>> items) {
            this(
                    Key.required("repeat", WholeNumberForm.COUNT, "How many times the layers follow each other."),
                    Key.required("layers", items, "The layers that are repeated."));
        }

        private MapForm<LayerItem> form() {
            return new MapForm<>(
                    "a repetition",
                    List.of(times, layers),
                    values -> new LayerItem.Repeat(values.need(times), values.need(layers)));
        }
    }

    /** A layer, or a map with {@code repeat}. */
    private record ItemForm(TermForm term, MapForm<LayerItem> repeat) implements Form<LayerItem> {
        @Override
        public @Nullable LayerItem read(Node node, Problems problems) {
            if (node instanceof Node.Mapping mapping
                    && (mapping.entry("repeat") != null || mapping.entry("layers") != null)) {
                return repeat.read(node, problems);
            }
            Term layer = term.read(node, problems);
            return layer == null ? null : new LayerItem.One(layer);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Schemas.anyOf(List.of(term.schema(definitions), repeat.schema(definitions)));
        }

        @Override
        public String expected() {
            return term.expected();
        }
    }
}
