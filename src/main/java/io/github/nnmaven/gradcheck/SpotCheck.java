package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a seeded sample of the entries that {@link PathCheck} has settled, by {@link Subject#value} and one entry at a time:
 * what the shared paths say must be what the function does.
 */
final class SpotCheck {
    private static final int ENTRIES = 32;
    /** Evaluations that one of them may be expected to take. */
    private static final int EXPECTED = 8;
    /** Draws in search of an entry whose derivative is not 0, which says more. */
    private static final int DRAWS = 8;

    private final Neighbourhood around;
    private final BoundedRule rule;
    private final PathCheck paths;

    SpotCheck(Neighbourhood around, BoundedRule rule, PathCheck paths) {
        this.around = around;
        this.rule = rule;
        this.paths = paths;
    }

    private record Place(int tensor, int entry) {}

    /**
     * Repeats the sample.
     *
     * @param tensors those that were checked by shared paths
     * @return how many entries were repeated, fewer than the sample has when there are not evaluations for all
     * @throws EvaluationException if one disagrees by more than both error bounds allow
     */
    int run(List<Integer> tensors, Rations rations, long seed) {
        paths.requireWhole();
        List<Place> sample = sample(tensors, new SplittableRandom(seed));
        long reserved = rations.budget().left() / 2;
        return (int) rations
                .map(sample.size(), EXPECTED, reserved, k -> {
                    repeat(sample.get(k));
                    return k;
                })
                .stream()
                .filter(Optional::isPresent)
                .count();
    }

    /** Spread over the tensors, so that each is visited where there are few. */
    private List<Place> sample(List<Integer> tensors, SplittableRandom random) {
        List<Place> sample = new ArrayList<>();
        for (int k = 0; k < ENTRIES && !tensors.isEmpty(); k++) {
            int stride = Math.max(ENTRIES, tensors.size());
            int tensor = tensors.get((int) ((long) k * stride / ENTRIES % tensors.size()));
            Place place = draw(tensor, random);
            if (place != null && !sample.contains(place)) {
                sample.add(place);
            }
        }
        return sample;
    }

    private @Nullable Place draw(int tensor, SplittableRandom random) {
        PathVerdicts settled = Objects.requireNonNull(paths.of(tensor));
        Place found = null;
        for (int k = 0; k < DRAWS; k++) {
            int entry = random.nextInt(settled.numeric().length);
            if (!settled.isOpen(entry)) {
                found = new Place(tensor, entry);
                if (settled.numeric()[entry] != 0) {
                    return found;
                }
            }
        }
        return found;
    }

    private void repeat(Place place) {
        PathVerdicts settled = Objects.requireNonNull(paths.of(place.tensor));
        double numeric = settled.numeric()[place.entry];
        double error = settled.error()[place.entry];
        StepSearch search =
                new StepSearch(numeric, around.scale(place.tensor, place.entry), rule.rtol(), around.noise());
        while (search.isOpen()) {
            search.add(stencil(place, search.step()));
        }
        Estimate whole = search.best();
        if (whole != null && isOff(numeric, error, whole)) {
            Estimate again = stencil(place, whole.step() / 16).estimate(around.noise());
            if (isOff(numeric, error, again)) {
                throw disagreement(place, numeric, error, whole);
            }
        }
    }

    private boolean isOff(double numeric, double error, Estimate whole) {
        return !rule.agrees(numeric, whole.value(), error + whole.error());
    }

    private EvaluationException disagreement(Place place, double numeric, double error, Estimate whole) {
        Tensor tensor = around.tensors().get(place.tensor);
        return new EvaluationException(String.format(
                Locale.ROOT,
                "%s: the fast path disagrees with the function itself at %s%s: %s ± %.1e by shared paths, %s ± %.1e by whole"
                        + " evaluations; a layer or loss does not keep examples apart as it says, or the fast path is wrong",
                around.subject().name(),
                tensor.name(),
                tensor.index(place.entry),
                Figures.of(around.unscaled(numeric), 10),
                around.unscaled(error),
                Figures.of(around.unscaled(whole.value()), 10),
                around.unscaled(whole.error())));
    }

    private Stencil stencil(Place place, double h) {
        double x = around.at(place.tensor, place.entry);
        double[] at = new double[Stencil.OFFSETS.length];
        double[] f = new double[at.length];
        boolean[] same = new boolean[at.length];
        for (int k = 0; k < at.length; k++) {
            at[k] = x + Stencil.OFFSETS[k] * h;
            f[k] = around.valueWith(place.tensor, place.entry, at[k]);
            same[k] = true;
        }
        return Stencil.of((at[3] - at[0]) / 2, around.value(), new EntryProbes.Result(f, same), 0);
    }
}
