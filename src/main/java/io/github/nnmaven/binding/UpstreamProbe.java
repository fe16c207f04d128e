package io.github.nnmaven.binding;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Finds gradients that are not what they must be as a function of the upstream gradient: linear, and zero for zero. */
final class UpstreamProbe {
    private final Probing probing;

    UpstreamProbe(Probing probing) {
        this.probing = probing;
    }

    void run() {
        if (probing.upstream() == null || !probing.calls().usesUpstream()) {
            return;
        }
        UpstreamGradient first = Objects.requireNonNull(probing.upstream());
        UpstreamGradient second = value -> reversed(first.of(value));
        List<ArrayValue> one = claims(first);
        List<ArrayValue> two = claims(second);
        List<ArrayValue> none = claims(value -> ArrayValue.of(value.shape(), new double[value.size()]));
        if (!probing.differ(one, two) && !isZero(one)) {
            found("ignores its upstream gradient: it gives the same for two different ones", "multiply by it");
        } else if (!isZero(none)) {
            found(
                    "gives a gradient that is not zero for an upstream gradient of zeros",
                    "every term of the gradient has the upstream gradient as a factor");
        } else if (probing.differ(Probing.sums(one, 2, two), claims(v -> Probing.sum(first.of(v), 2, second.of(v))))) {
            found("is not linear in its upstream gradient", "multiply by it once, and change nothing on the way");
        }
    }

    private List<ArrayValue> claims(UpstreamGradient upstream) {
        return probing.function().gradient(probing.here(), upstream).claims();
    }

    /** Other numbers of the same size, that are no multiple of the first ones. */
    private static ArrayValue reversed(ArrayValue upstream) {
        double[] other = upstream.flat().clone();
        int n = other.length;
        Arrays.setAll(other, i -> 0.5 - upstream.flat()[n - 1 - i] * (1 + 0.25 * (i % 3)));
        return upstream.with(other);
    }

    private static boolean isZero(List<ArrayValue> claims) {
        return claims.stream().allMatch(c -> Arrays.stream(c.flat()).allMatch(a -> a == 0));
    }

    private void found(String what, String remedy) {
        probing.found(probing.calls().gradient(), what, remedy);
    }
}
