package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.List;
import java.util.function.Function;

/** Single derivatives with what is claimed and what is measured, those that are wrong or those that are undecided. */
record EntryTable(Html html, Messages messages, List<TensorResult> tensors) {
    private static final int MOST_ENTRIES = 20;

    /** @param listed which entries of a tensor */
    void write(String title, Function<TensorResult, List<EntryResult>> listed) {
        List<Place> places = tensors.stream()
                .flatMap(t -> listed.apply(t).stream().map(e -> new Place(t, e)))
                .limit(MOST_ENTRIES)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        html.element("h3", title);
        html.table(
                title,
                "numbers entries",
                List.of(
                        messages.text("check.where"),
                        messages.text("check.analytic"),
                        messages.text("check.numeric"),
                        messages.text("check.bound"),
                        messages.text("check.ratio"),
                        messages.text("check.verdict"),
                        messages.text("check.hex")));
        places.forEach(this::row);
        html.closeTable();
    }

    private void row(Place place) {
        EntryResult entry = place.entry();
        String verdict = messages.text("entry." + Words.of(entry.verdict()));
        html.row(
                place.tensor().tensor().entry(entry.index()),
                List.of(
                        ShortestDecimal.ofAny(entry.analytic()),
                        ShortestDecimal.ofAny(entry.numeric()),
                        "± " + Numerals.brief(Double.isNaN(entry.error()) ? entry.bound() : entry.error()),
                        Numerals.of(entry.analytic() / entry.numeric()),
                        entry.reason() == null ? verdict : verdict + ": " + messages.said(entry.reason()),
                        Double.toHexString(entry.analytic()) + " " + Double.toHexString(entry.numeric())));
    }

    private record Place(TensorResult tensor, EntryResult entry) {}
}
