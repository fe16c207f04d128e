package io.github.nnmaven.gradcheck;

import java.util.stream.IntStream;

/**
 * Step searches along the paths of one node: those of a chunk go on together, a round of all at a time. A chunk has units of
 * one example, in which the same units are dead: what multiplies them is left out by a kernel that looks for zeros.
 */
final class PathSearch {
    /** Most paths in a chunk; with four points each, what a batched kernel likes, and enough chunks to share out. */
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
        return found.examples() * chunksOfExample();
    }

    private int chunksOfExample() {
        return (found.units() + CHUNK - 1) / CHUNK;
    }

    /** Finds the derivatives of one chunk; chunks may run at the same time. */
    void run(int chunk) {
        int[] paths = paths(chunk / chunksOfExample(), chunk % chunksOfExample());
        StepSearch[] searches = IntStream.of(paths).mapToObj(this::start).toArray(StepSearch[]::new);
        int[] open = open(searches);
        while (open.length > 0) {
            round(paths, searches, open);
            open = open(searches);
        }
        for (int k = 0; k < paths.length; k++) {
            found.set(paths[k], searches[k]);
        }
    }

    /** Units of one example, shared out evenly. */
    private int[] paths(int example, int part) {
        long units = found.units();
        int from = (int) (units * part / chunksOfExample());
        int to = (int) (units * (part + 1) / chunksOfExample());
        return IntStream.range(from, to)
                .map(unit -> unit * found.examples() + example)
                .toArray();
    }

    /** Evaluations of one round of a whole chunk. */
    static long round(int examples) {
        return ((long) CHUNK * POINTS + examples - 1) / examples;
    }

    /** Nothing is known about the paths of one chunk. */
    void giveUp(int chunk) {
        IntStream.of(paths(chunk / chunksOfExample(), chunk % chunksOfExample()))
                .forEach(found::setUnknown);
    }

    private StepSearch start(int path) {
        return StepSearch.unclaimed(probes.scale(node, path), rtol, noise[path % probes.examples()]);
    }

    private static int[] open(StepSearch[] searches) {
        return IntStream.range(0, searches.length)
                .filter(i -> searches[i].isOpen())
                .toArray();
    }

    private void round(int[] paths, StepSearch[] searches, int[] open) {
        int[] moved = new int[open.length * POINTS];
        double[] values = new double[moved.length];
        for (int k = 0; k < moved.length; k++) {
            int i = open[k / POINTS];
            moved[k] = paths[i];
            values[k] = probes.at(node, moved[k]) + Stencil.OFFSETS[k % POINTS] * searches[i].step();
        }
        EntryProbes.Result result = probes.move(node, moved, values);
        for (int k = 0; k < open.length; k++) {
            int at = k * POINTS;
            double h = (values[at + 3] - values[at]) / 2;
            double base = probes.base(moved[at] % probes.examples());
            searches[open[k]].add(Stencil.of(h, base, result, at));
        }
    }
}
