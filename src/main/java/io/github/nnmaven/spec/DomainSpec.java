package io.github.nnmaven.spec;

/**
 * Where the function is defined; no probe leaves it.
 *
 * @param variable whose entries all lie there
 * @param low      lower end, or −∞
 * @param lowOpen  whether the lower end itself lies outside
 * @param high     upper end, or ∞
 * @param highOpen whether the upper end itself lies outside
 */
public record DomainSpec(
        Located<String> variable, double low, boolean lowOpen, double high, boolean highOpen, Location where) {}
