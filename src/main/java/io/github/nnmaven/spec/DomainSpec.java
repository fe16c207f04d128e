package io.github.nnmaven.spec;

import org.jspecify.annotations.Nullable;

/**
 * Where the function is defined; no probe leaves it.
 *
 * @param variable whose entries all lie there; null: every variable
 * @param low      lower end, or −∞
 * @param lowOpen  whether the lower end itself lies outside
 * @param high     upper end, or ∞
 * @param highOpen whether the upper end itself lies outside
 */
public record DomainSpec(
        @Nullable Located<String> variable,
        double low,
        boolean lowOpen,
        double high,
        boolean highOpen,
        Location where) {}
