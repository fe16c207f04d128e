package io.github.nnmaven.random;

import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * The stream of {@code numpy.random.RandomState(seed)}, which is that of {@code numpy.random.seed(seed)}: the Mersenne
 * Twister MT19937 (Matsumoto and Nishimura 1998) with Knuth's seeding, doubles of 53 bits, and normals by Marsaglia's polar
 * method (TAOCP vol. 2, 3.4.1, algorithm P). NumPy keeps this stream frozen (NEP 19).
 *
 * <p>Words, doubles and uniforms are the same to the last bit. Normals are within 3 ulp: they need a logarithm, and C
 * libraries round it differently (NumPy with and without fused multiply-add differs from itself in 37–65 of 10⁶ values).
 * Here it is {@link FastMath#log}, which gives the same bits on every platform. Measured against NumPy 2.4.6 on x86-64 over
 * 10⁶ normals of each of 8 seeds on both sides of 2³¹: 381–481 of 10⁶ differ, by at most 3 ulp ({@link Math#log}: 304–377,
 * at most 3 ulp, but it may change with the processor; {@link StrictMath#log}: 30961–31705, at most 3 ulp).
 *
 * <p>Not safe for several threads.
 */
public final class NumpyRandom {
    private static final long LARGEST_SEED = 0xffff_ffffL;

    private final MersenneTwister twister;
    private double keptNormal = Double.NaN;
    private @Nullable DrawnNormals drawn;
    private int taken;

    private NumpyRandom(MersenneTwister twister, @Nullable DrawnNormals drawn) {
        this.twister = twister;
        this.drawn = drawn;
    }

    /**
     * Seeds as {@code numpy.random.seed(seed)}.
     *
     * @throws IllegalArgumentException if the seed is not in 0…2³²−1
     */
    public static NumpyRandom seeded(long seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("seed must be from 0 to " + LARGEST_SEED + ", but was " + seed);
        }
        return new NumpyRandom(KnuthSeed.generator(seed), null);
    }

    /** Seeds likewise, and takes the normals that it begins with from those that are drawn already. */
    static NumpyRandom seeded(long seed, DrawnNormals drawn) {
        return new NumpyRandom(KnuthSeed.generator(seed), drawn);
    }

    /** The next 32 random bits. */
    public int nextWord() {
        if (drawn != null) {
            catchUp();
        }
        return twister.nextInt();
    }

    /** Brings the own generator to where the normals that were taken end. */
    private void catchUp() {
        drawn = null;
        for (int n = 0; n < taken; n++) {
            nextNormal();
        }
    }

    /** The next double in [0, 1), 53 random bits: {@code random_sample()}. */
    public double nextDouble() {
        int high = nextWord() >>> 5;
        int low = nextWord() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /** The next uniform number {@code low + (high − low)·u}: {@code uniform(low, high)}. */
    public double nextUniform(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /**
     * The next standard normal: {@code standard_normal()}. Normals come in pairs; the second of a pair is kept for the next
     * call, whatever else is drawn in between.
     */
    public double nextNormal() {
        if (drawn != null) {
            return drawn.get(taken++);
        }
        if (!Double.isNaN(keptNormal)) {
            double second = keptNormal;
            keptNormal = Double.NaN;
            return second;
        }
        return nextPair();
    }

    /** The next standard normals, one for each place of the array. */
    public void nextNormals(double[] into) {
        if (drawn != null) {
            drawn.copy(taken, into);
            taken += into.length;
            return;
        }
        for (int n = 0; n < into.length; n++) {
            into[n] = nextNormal();
        }
    }

    /** With (x₁, x₂) uniform in the unit disc, r² = x₁² + x₂² and f = √(−2·ln r²/r²): f·x₂ is first, f·x₁ is kept. */
    private double nextPair() {
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2 * nextDouble() - 1;
            x2 = 2 * nextDouble() - 1;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1 || r2 == 0);
        double f = Math.sqrt(-2 * FastMath.log(r2) / r2);
        keptNormal = f * x1;
        return f * x2;
    }
}
