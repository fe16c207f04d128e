package io.github.nnmaven.pairing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Methods that return value and gradient as functions, told by the types that optimizers take: {@code ObjectiveFunction
 * objective()} with {@code ObjectiveFunctionGradient gradient()}.
 */
final class Returned {
    /** Simple names of the types of gradients, with those of their values. */
    private static final Map<String, String> VALUES = Map.of(
            "ObjectiveFunctionGradient", "ObjectiveFunction",
            "ModelFunctionJacobian", "ModelFunction",
            "MultivariateVectorFunction", "MultivariateFunction",
            "MultivariateMatrixFunction", "MultivariateVectorFunction");

    private Returned() {}

    /** The gradient with the only method that returns what it is the gradient of; null if there is none or several. */
    static @Nullable Pair pair(Member gradient, List<Member> all) {
        String wanted = VALUES.get(returned(gradient));
        List<Member> values = all.stream()
                .filter(m -> wanted != null && isGetter(gradient) && isGetter(m))
                .filter(m -> returned(m).equals(wanted))
                .toList();
        return values.size() == 1
                ? new Pair(values.get(0).signature(), gradient.signature(), Shape.FUNCTIONS, Strength.CONVENTION, 1)
                : null;
    }

    private static boolean isGetter(Member member) {
        return member.signature().parameterTypes().isEmpty();
    }

    private static String returned(Member member) {
        return MemberSignature.brief(member.signature().returnType());
    }
}
