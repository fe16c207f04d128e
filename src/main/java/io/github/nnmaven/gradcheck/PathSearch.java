package io.github.nnmaven.gradcheck;

import java.util.stream.IntStream;

/** Step searches along the paths of one node: those of a chunk go on together, a round of all at a time. */
final class PathSearch {
    /** Paths in a chunk; with four points each, what a batched kernel likes, and enough chunks to share out. */
    static final int CHUNK = 64;

    private static final int POINTS = Stencil.OFFSETS.length;

    private final PathProbes probes;
    private final Noise[] noise;
    private final int node;
    private final double rtol;
    private final PathEstimates found;

    PathSearch(PathProbes probes, Noise[] noise, int node, double rtol) {
        this.probes = probes;
        this.noise = noise;
        this.node = node;
        this.rtol = rtol;
        this.found = PathEstimates.empty(probes.node(node).values().length, probes.examples());
    }

    /** What was found so far. */
    PathEstimates found() {
        return found;
    }

    int chunks() {
        return (found.size() + CHUNK - 1) / CHUNK;
    }

    /** Finds the derivatives of one chunk; chunks may run at the same time. */
    void run(int chunk) {
        int from = chunk * CHUNK;
        int to = Math.min(found.size(), from + CHUNK);
        StepSearch[] searches = IntStream.range(from, to).mapToObj(this::start).toArray(StepSearch[]::new);
        int[] open = open(searches);
        while (open.length > 0) {
            round(from, searches, open);
            open = open(searches);
        }
        for (int p = from; p < to; p++) {
            found.set(p, searches[p - from]);
        }
    }

    private StepSearch start(int path) {
        return StepSearch.unclaimed(probes.scale(node, path), rtol, noise[path % probes.examples()]);
    }

    private static int[] open(StepSearch[] searches) {
        return IntStream.range(0, searches.length)
                .filter(i -> searches[i].isOpen())
                .toArray();
    }

    private void round(int first, StepSearch[] searches, int[] open) {
        int[] paths = new int[open.length * POINTS];
        double[] values = new double[paths.length];
        for (int k = 0; k < paths.length; k++) {
            int i = open[k / POINTS];
            paths[k] = first + i;
            values[k] = probes.at(node, paths[k]) + Stencil.OFFSETS[k % POINTS] * searches[i].step();
        }
        EntryProbes.Result result = probes.move(node, paths, values);
        for (int k = 0; k < open.length; k++) {
            int at = k * POINTS;
            double h = (values[at + 3] - values[at]) / 2;
            double base = probes.base(paths[at] % probes.examples());
            searches[open[k]].add(Stencil.of(h, base, result, at));
        }
    }
}
