package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Linear;
import io.github.nnmaven.network.Loss;
import io.github.nnmaven.spec.Term;
import io.github.nnmaven.spec.Vocabulary;
import io.github.nnmaven.spec.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every name that a spec may use, with what it builds. One more activation, loss or initializer is one line in {@link
 * ActivationCatalog}, {@link LossCatalog} or {@link InitializerCatalog}.
 */
public final class Catalog {
    private static final Entry<Layer> LINEAR = Entry.of(
            "linear",
            "Affine layer f = β + Ω·h.",
            t -> new Linear(((Number) Entry.required(t, "units")).intValue()),
            Entry.count("units", "number of units").asMain().required(),
            Entry.name("name", "name of the layer in reports; linear0, linear1, … when not given"),
            Entry.tensor("weights", "first values of Ω (units × inputs); what initialize says when not given"),
            Entry.tensor("biases", "first values of β (one a unit); what initialize says when not given"));

    private final Map<String, Entry<Layer>> layers;
    private final Map<String, Entry<Loss>> losses;
    private final Map<String, Entry<Initializer>> initializers;
    private final List<String> methods;

    /** All names, with these ways to check a gradient. */
    Catalog(List<String> methods) {
        this.methods = List.copyOf(methods);
        layers = byName(Stream.concat(
                Stream.of(LINEAR), ActivationCatalog.ENTRIES.stream().map(Catalog::elementwise)));
        losses = byName(LossCatalog.ENTRIES.stream());
        initializers = byName(InitializerCatalog.ENTRIES.stream());
    }

    /** All names of this plugin. */
    public static Catalog standard() {
        return new Catalog(Methods.names());
    }

    /** The names, as the reader of specs wants them. */
    public Vocabulary vocabulary() {
        return new Vocabulary(words(layers), words(losses), words(initializers), methods);
    }

    Layer layer(Term term) {
        return entry(layers, term).build().apply(term);
    }

    Loss loss(Term term) {
        return entry(losses, term).build().apply(term);
    }

    Initializer initializer(Term term) {
        return entry(initializers, term).build().apply(term);
    }

    private static Entry<Layer> elementwise(Entry<Activation> activation) {
        return activation.map(Elementwise::new, Entry.name("name", "name of the layer in reports"));
    }

    private static <T> Entry<T> entry(Map<String, Entry<T>> entries, Term term) {
        Entry<T> entry = entries.get(term.name().value());
        if (entry == null) { // the reader has checked the name against this very vocabulary
            throw new IllegalArgumentException("no such name: " + term.name().value());
        }
        return entry;
    }

    private static <T> Map<String, Entry<T>> byName(Stream<Entry<T>> entries) {
        return entries.collect(Collectors.toUnmodifiableMap(e -> e.word().name(), e -> e));
    }

    private static <T> List<Word> words(Map<String, Entry<T>> entries) {
        return entries.values().stream()
                .map(Entry::word)
                .sorted(Comparator.comparing(Word::name))
                .toList();
    }
}
