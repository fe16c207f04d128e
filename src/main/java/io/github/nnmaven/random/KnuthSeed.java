package io.github.nnmaven.random;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * Brings Commons Math's Mersenne Twister into the state that a 32-bit seed means to everybody else: Knuth's recurrence
 * {@code s[0] = seed, s[i] = 1812433253·(s[i−1] ⊕ (s[i−1] ≫ 30)) + i mod 2³²} (TAOCP vol. 2, 3rd ed., p. 106, as in
 * {@code init_genrand} of Matsumoto and Nishimura's mt19937ar.c).
 *
 * <p>{@link MersenneTwister#setSeed(int)} computes just that for seeds below 2³¹. From 2³¹ on it shifts a negative number,
 * and so differs. Those states are reached through {@link MersenneTwister#setSeed(int[])}, which is the reference's
 * {@code init_by_array}, by handing it the array that leads there. With {@code m(x) = x ⊕ (x ≫ 30)}, {@code a} the state
 * of seed 19650218, all arithmetic mod 2³² and a key of 624 words, {@code init_by_array} computes
 *
 * <pre>
 *   b    = (a[1] ⊕ 1664525·m(a[0])) + key[0]
 *   u[2] = (a[2] ⊕ 1664525·m(b)) + key[1] + 1
 *   u[i] = (a[i] ⊕ 1664525·m(u[i−1])) + key[i−1] + i−1         i = 3 … 623
 *   u[1] = (b ⊕ 1664525·m(u[623])) + key[623] + 623
 *   s[2] = (u[2] ⊕ 1566083941·m(u[1])) − 2
 *   s[i] = (u[i] ⊕ 1566083941·m(s[i−1])) − i                    i = 3 … 623
 *   s[1] = (u[1] ⊕ 1566083941·m(s[623])) − 1
 *   s[0] = 2³¹
 * </pre>
 *
 * Every line can be solved for the word on its right, so {@code u} follows from the wanted {@code s}, and the key from
 * {@code u}, with {@code key[0] = 0}. The generator uses only the top bit of {@code s[0]}, which is 1 for exactly the seeds
 * from 2³¹ on: the stream is the same, word for word.
 */
final class KnuthSeed {
    private static final int WORDS = 624;
    private static final int ARRAY_SEED = 19650218;
    private static final int FIRST_ROUND = 1664525;
    private static final int SECOND_ROUND = 1566083941;

    private KnuthSeed() {}

    /** A generator seeded with {@code seed}, 0…2³²−1, of which the low 32 bits count. */
    static MersenneTwister generator(long seed) {
        int word = (int) seed;
        return word >= 0 ? new MersenneTwister(word) : new MersenneTwister(arrayFor(state(word)));
    }

    private static int[] state(int seed) {
        int[] s = new int[WORDS];
        s[0] = seed;
        for (int i = 1; i < WORDS; i++) {
            s[i] = 1812433253 * mixed(s[i - 1]) + i;
        }
        return s;
    }

    /** The array whose {@code init_by_array} gives the words 1…623 of {@code s}. */
    private static int[] arrayFor(int[] s) {
        int[] u = beforeSecondRound(s);
        int[] a = state(ARRAY_SEED);
        int[] key = new int[WORDS];
        int b = a[1] ^ FIRST_ROUND * mixed(a[0]);
        int previous = b;
        for (int i = 2; i < WORDS; i++) {
            key[i - 1] = u[i] - (a[i] ^ FIRST_ROUND * mixed(previous)) - (i - 1);
            previous = u[i];
        }
        key[WORDS - 1] = u[1] - (b ^ FIRST_ROUND * mixed(previous)) - (WORDS - 1);
        return key;
    }

    private static int[] beforeSecondRound(int[] s) {
        int[] u = new int[WORDS];
        u[1] = (s[1] + 1) ^ SECOND_ROUND * mixed(s[WORDS - 1]);
        int previous = u[1];
        for (int i = 2; i < WORDS; i++) {
            u[i] = (s[i] + i) ^ SECOND_ROUND * mixed(previous);
            previous = s[i];
        }
        return u;
    }

    private static int mixed(int x) {
        return x ^ (x >>> 30);
    }
}
