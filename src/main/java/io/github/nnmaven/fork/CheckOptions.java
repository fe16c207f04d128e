package io.github.nnmaven.fork;

import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.Methods;
import io.github.nnmaven.gradcheck.Settings;
import io.github.nnmaven.spec.GradcheckSpec;
import io.github.nnmaven.spec.Located;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How gradients are checked, unless a spec says otherwise.
 *
 * @param method name of the method
 * @param step   finite-difference step; null for the method's own
 * @param rtol   relative tolerance; null for the method's own
 * @param atol   absolute tolerance; null for the method's own
 * @param budget largest number of function evaluations for checking one subject
 * @param seed   of the random choices that the check makes
 */
public record CheckOptions(
        String method,
        @Nullable Double step,
        @Nullable Double rtol,
        @Nullable Double atol,
        long budget,
        long seed) implements Serializable {
    /** Every default. */
    public static final CheckOptions DEFAULTS = new CheckOptions("bounded", null, null, null, 10_000_000, 0);

    /**
     * The spec's own method with the spec's own numbers; the numbers here belong to the method here.
     *
     * @throws IllegalArgumentException if there is no such method, or a number is out of its range
     */
    public Method method(GradcheckSpec spec) {
        boolean own = spec.method() != null;
        return Methods.create(
                spec.method() == null ? method : spec.method().value(),
                new Settings(
                        choose(spec.step(), own ? null : step),
                        choose(spec.rtol(), own ? null : rtol),
                        choose(spec.atol(), own ? null : atol)));
    }

    private static @Nullable Double choose(@Nullable Located<Double> spec, @Nullable Double otherwise) {
        return spec == null ? otherwise : spec.value();
    }
}
