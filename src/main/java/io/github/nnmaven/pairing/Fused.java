package io.github.nnmaven.pairing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Methods that give the value and the gradient at once: {@code double evaluate(double[] x, double[] gradient)}, told by the
 * parameter's name, or {@code Pair lossAndGradient(double[] x)}, told by the method's.
 */
final class Fused {
    private static final Set<String> BUFFERS = Set.of("g", "gx", "dx", "df", "dfdx", "fprime");

    private Fused() {}

    /** The method paired with itself, or null. */
    static @Nullable Pair pair(Member member, List<Member> all) {
        MemberName name = member.name();
        MemberSignature signature = member.signature();
        boolean refused = name.startsWith(Lexicon.ACTIONS) || name.hasAny(Lexicon.ESTIMATES);
        if (refused || signature.parameterTypes().isEmpty()) {
            return null;
        }
        boolean fused = (fillsItsLast(signature, name) && !hasValue(member, all)) || returnsBoth(signature, name);
        return fused ? new Pair(signature, signature, Shape.FUSED, Strength.CONVENTION, 1) : null;
    }

    private static boolean fillsItsLast(MemberSignature member, MemberName name) {
        List<String> types = member.parameterTypes();
        int last = types.size() - 1;
        boolean shape = NumericType.of(member.returnType()).isNumber()
                && last > 0
                && NumericType.of(types.get(last)).isArray()
                && types.subList(0, last).contains(types.get(last));
        return shape && (speaksOfBoth(name) || isBuffer(member.parameterNames(), last));
    }

    private static boolean isBuffer(List<String> names, int last) {
        if (names.isEmpty()) {
            return false;
        }
        String name = names.get(last);
        return MemberName.of(name).hasAny(Lexicon.DERIVATIVE)
                || BUFFERS.contains(MemberName.of(name).plain());
    }

    /** Whether another method gives the value alone: then the two are a pair, and this one fills a buffer. */
    private static boolean hasValue(Member member, List<Member> all) {
        List<String> types = member.signature().parameterTypes();
        List<String> without = types.subList(0, types.size() - 1);
        return all.stream()
                .anyMatch(m -> m.signature().parameterTypes().equals(without)
                        && NumericType.of(m.signature().returnType()).isNumber()
                        && Kinship.between(m.name(), member.name(), "") != null);
    }

    private static boolean returnsBoth(MemberSignature member, MemberName name) {
        boolean numbers =
                member.parameterTypes().stream().anyMatch(t -> NumericType.of(t).isNumbers());
        return numbers && NumericType.of(member.returnType()).isHolder() && speaksOfBoth(name);
    }

    /** {@code lossAndGradient}, {@code valueWithDerivative}. */
    private static boolean speaksOfBoth(MemberName name) {
        return name.hasAny(Lexicon.DERIVATIVE)
                && name.hasAny(Lexicon.CONVENTIONAL)
                && name.hasAny(Set.of("and", "with"));
    }
}
