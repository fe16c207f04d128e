package io.github.nnmaven.random;

/**
 * The stream of one seed, read from its beginning as often as wanted: every generator gives what {@link
 * NumpyRandom#seeded(long)} gives, bit for bit, but the normals that they all begin with are drawn once and kept (8 bytes
 * each). For one thread.
 */
public final class SeededStream {
    private final long seed;
    private final DrawnNormals normals;

    /**
     * The stream of a seed.
     *
     * @throws IllegalArgumentException if the seed is not in 0…2³²−1
     */
    public SeededStream(long seed) {
        this.seed = seed;
        this.normals = new DrawnNormals(NumpyRandom.seeded(seed));
    }

    /** A generator at the beginning of the stream. */
    public NumpyRandom fromStart() {
        return NumpyRandom.seeded(seed, normals);
    }
}
