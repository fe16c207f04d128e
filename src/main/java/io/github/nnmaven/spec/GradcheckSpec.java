package io.github.nnmaven.spec;

import org.jspecify.annotations.Nullable;

/**
 * What a spec says about its own check; null means: as the pom says.
 *
 * @param method name of the method
 * @param step   finite-difference step
 * @param rtol   relative tolerance
 * @param atol   absolute tolerance
 */
public record GradcheckSpec(
        @Nullable Located<String> method,
        @Nullable Located<Double> step,
        @Nullable Located<Double> rtol,
        @Nullable Located<Double> atol) {}
