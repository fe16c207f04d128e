package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numeric derivatives of single entries: the step searches of many entries go on together, a round of all at a time. */
final class EntryEstimator {
    private static final int POINTS = Stencil.OFFSETS.length;

    private final Neighbourhood around;
    private final double rtol;

    EntryEstimator(Neighbourhood around, double rtol) {
        this.around = around;
        this.rtol = rtol;
    }

    /** Finished searches, one for each of the entries of the tensor. */
    List<StepSearch> search(int tensor, int[] entries) {
        List<StepSearch> searches = new ArrayList<>();
        for (int entry : entries) {
            double scale = around.scale(tensor, entry);
            searches.add(new StepSearch(
                    around.claimed(tensor, entry),
                    0,
                    scale,
                    rtol,
                    around.noise(),
                    2 * around.spacing(tensor, entry),
                    around.room(tensor, entry)));
        }
        int[] open = open(searches);
        while (open.length > 0) {
            round(tensor, entries, searches, open);
            open = open(searches);
        }
        return searches;
    }

    /** Estimates of one entry, one for each of the steps. */
    List<Estimate> at(int tensor, int entry, double[] steps) {
        if (steps.length == 0) {
            return List.of();
        }
        int[] entries = new int[steps.length * POINTS];
        double[] values = new double[entries.length];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = entry;
            values[k] =
                    around.moved(tensor, entry, Stencil.OFFSETS[k % POINTS] * StepSearch.powerOfTwo(steps[k / POINTS]));
        }
        EntryProbes.Result result = around.probe(tensor, entries, values);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) {
            double h = StepSearch.powerOfTwo(steps[k]);
            estimates.add(stencil(tensor, entry, h, values, result, k * POINTS).estimate(around.noise()));
        }
        return estimates;
    }

    private Stencil stencil(int tensor, int entry, double h, double[] values, EntryProbes.Result result, int from) {
        if (!around.space().isGrid()) {
            return Stencil.of((values[from + POINTS - 1] - values[from]) / 2, around.base(), result, from);
        }
        double[] moves = new double[POINTS];
        Arrays.setAll(moves, k -> values[from + k] - around.at(tensor, entry));
        return Stencil.onGrid(h, around.base(), result, from, moves);
    }

    private static int[] open(List<StepSearch> searches) {
        return IntStream.range(0, searches.size())
                .filter(i -> searches.get(i).isOpen())
                .toArray();
    }

    private void round(int tensor, int[] entries, List<StepSearch> searches, int[] open) {
        int[] probed = new int[open.length * POINTS];
        double[] values = new double[probed.length];
        for (int k = 0; k < probed.length; k++) {
            int i = open[k / POINTS];
            probed[k] = entries[i];
            values[k] = around.moved(
                    tensor,
                    entries[i],
                    Stencil.OFFSETS[k % POINTS] * searches.get(i).step());
        }
        EntryProbes.Result result = around.probe(tensor, probed, values);
        for (int k = 0; k < open.length; k++) {
            StepSearch search = searches.get(open[k]);
            search.add(stencil(tensor, entries[open[k]], search.step(), values, result, k * POINTS));
        }
    }
}
