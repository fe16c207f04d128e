package io.github.nnmaven.spec;

import java.util.List;

/** An item of {@code layers}, before {@code repeat} is written out. */
sealed interface LayerItem {
    /** How many layers it stands for. */
    double count();

    /** Writes it out. */
    void addTo(List<Term> layers);

    /** One layer. */
    record One(Term term) implements LayerItem {
        @Override
        public double count() {
            return 1;
        }

        @Override
        public void addTo(List<Term> layers) {
            layers.add(term);
        }
    }

    /** Layers several times. */
    record Repeat(int times, List<LayerItem> items) implements LayerItem {
        @Override
        public double count() {
            return times * items.stream().mapToDouble(LayerItem::count).sum();
        }

        @Override
        public void addTo(List<Term> layers) {
            for (int i = 0; i < times; i++) {
                items.forEach(item -> item.addTo(layers));
            }
        }
    }
}
