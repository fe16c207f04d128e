package io.github.nnmaven.binding;

/** Finds gradients that add into the array they have to fill, or leave some of its entries alone. */
final class BufferProbe {
    private static final double DIRT = 7.25;

    private final Probing probing;

    BufferProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        if (!probing.calls().fillsBuffer()) {
            return;
        }
        UserFunction function = probing.function();
        ArrayValue clean = probing.gradient(probing.here()).claims().get(0);
        ArrayValue dirty = function.gradientIn(
                        function.scope(probing.here()),
                        probing.here(),
                        probing.upstream(),
                        probing.calls().order(),
                        DIRT)
                .claims()
                .get(0);
        if (!probing.differ(clean, dirty)) {
            return;
        }
        boolean adds =
                !probing.differ(Probing.sum(clean, 1, ArrayValue.of(clean.shape(), filled(clean.size()))), dirty);
        probing.found(
                probing.calls().gradient(),
                (adds
                                ? "adds into the array that it has to fill"
                                : "does not set every entry of the array that it has to fill")
                        + ": with " + DIRT + " in it beforehand an entry goes " + probing.firstDifference(clean, dirty),
                adds ? "set the entries, or clear the array first" : "set every entry, zeros too");
    }

    private static double[] filled(int size) {
        double[] dirt = new double[size];
        java.util.Arrays.fill(dirt, DIRT);
        return dirt;
    }
}
