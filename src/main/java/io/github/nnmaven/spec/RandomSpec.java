package io.github.nnmaven.spec;

import java.util.List;

/**
 * Seed and draw order.
 *
 * @param seed    0…2³²−1; 0 when not written
 * @param order   in which the tensors are drawn
 * @param tensors for {@link Order#LISTED}: names of tensors, in drawing order; else empty
 */
public record RandomSpec(long seed, Order order, List<Located<String>> tensors) {
    public RandomSpec {
        tensors = List.copyOf(tensors);
    }

    /** Order of the draws. */
    public enum Order {
        /** Ω₀, β₀, Ω₁, β₁, … */
        IN_ORDER,
        /** Ω₀, β₀, Ω_K, β_K, Ω₁, β₁, …, the notes. */
        ENDS_FIRST,
        /** Ω₀, Ω_K, β₀, β_K, Ω₁, β₁, …, the public notebook. */
        NOTEBOOK,
        /** As listed. */
        LISTED
    }
}
