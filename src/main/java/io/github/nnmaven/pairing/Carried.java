package io.github.nnmaven.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Overloads that carry derivatives: {@code DerivativeStructure value(DerivativeStructure)} beside {@code double value(double)}. */
final class Carried {
    private Carried() {}

    /** The overload with the method on plain numbers, or null. */
    static @Nullable Pair pair(Member overload, List<Member> all) {
        MemberSignature member = overload.signature();
        boolean carries = isField(member.returnType())
                && !member.parameterTypes().isEmpty()
                && member.parameterTypes().stream().allMatch(Carried::isField);
        return !carries
                ? null
                : all.stream()
                        .map(Member::signature)
                        .filter(m -> m.name().equals(member.name()) && isPlainTwin(m, member))
                        .findFirst()
                        .map(m -> new Pair(m, member, Shape.DERIVATIVE_STRUCTURE, Strength.NAMESAKE, 1))
                        .orElse(null);
    }

    private static boolean isField(String type) {
        return NumericType.of(type).isField();
    }

    private static boolean isPlainTwin(MemberSignature plain, MemberSignature member) {
        List<NumericType> types =
                plain.parameterTypes().stream().map(NumericType::of).toList();
        return types.size() == member.parameterTypes().size()
                && types.stream().allMatch(NumericType::isNumbers)
                && NumericType.of(plain.returnType()).isNumbers();
    }
}
