package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Shape;
import io.github.nnmaven.pairing.Strength;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Interfaces whose methods are a value and its gradient by contract, whatever their names say. Those whose names say it
 * ({@code ParametricUnivariateFunction} and the differentiable functions of Commons Math and Hipparchus, objectives of Mallet,
 * CoreNLP, Smile) need no line here.
 */
final class WellKnown {
    /** {@code Pair<RealVector, RealMatrix> value(RealVector)}. */
    private static final Set<String> JACOBIAN_AT_ONCE = Stream.of(
                    "org.apache.commons.math3.fitting.leastsquares",
                    "org.apache.commons.math4.legacy.fitting.leastsquares",
                    "org.hipparchus.optim.nonlinear.vector.leastsquares")
            .map(folder -> folder + ".MultivariateJacobianFunction")
            .collect(Collectors.toSet());

    private WellKnown() {}

    /** Pairs of the class that only its interfaces tell. */
    static List<Pair> pairs(ClassFile file, Members members) {
        return members.isA(file, JACOBIAN_AT_ONCE)
                ? members.of(file).stream()
                        .map(ClassMethod::signature)
                        .filter(WellKnown::isValueOfAVector)
                        .map(m -> new Pair(m, m, Shape.FUSED, Strength.NAMESAKE, 1))
                        .toList()
                : List.of();
    }

    private static boolean isValueOfAVector(MemberSignature member) {
        return member.name().equals("value")
                && member.parameterTypes().size() == 1
                && member.parameterTypes().get(0).endsWith(".RealVector");
    }
}
