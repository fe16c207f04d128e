package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import io.github.nnmaven.pairing.Numbers;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The arguments of a value and of its gradient, with the names that a spec's calls give them. */
final class Arguments {
    /** Names that mean something of their own in calls. */
    private static final Set<String> RESERVED =
            Set.of("value", "index", "result", "upstream", "output", "buffer", "this", "learningRate", "gradient");

    private static final Set<Shape> OF_ARRAYS =
            Set.of(Shape.JACOBIAN, Shape.PARTIAL, Shape.PARAMETRIC, Shape.HESSIAN, Shape.BUFFER, Shape.FUSED);

    private final Pair pair;
    private final List<String> types;
    private final List<String> names = new ArrayList<>();

    Arguments(Pair pair) {
        this.pair = pair;
        this.types = pair.value().parameterTypes();
        List<String> known = pair.value().parameterNames();
        for (int i = 0; i < types.size(); i++) {
            boolean usable = !known.isEmpty() && !RESERVED.contains(known.get(i));
            names.add(usable ? known.get(i) : types.size() == 1 ? "x" : "x" + (i + 1));
        }
    }

    int count() {
        return types.size();
    }

    String name(int i) {
        return names.get(i);
    }

    String type(int i) {
        return types.get(i);
    }

    int rank(int i) {
        return Numbers.rank(types.get(i));
    }

    /** Whether a method that gives both fills it with the gradient. */
    boolean isBuffer(int i) {
        return pair.shape() == Shape.FUSED && i == types.size() - 1 && i > 0;
    }

    /** Whether the gradient's method takes a learning rate. */
    boolean takesARate() {
        return pair.shape() == Shape.LAYER
                && Numbers.rank(pair.value().returnType()) != 0
                && pair.gradient().parameterTypes().stream().anyMatch(t -> Numbers.rank(t) == 0);
    }

    String valueCall() {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            passed.add(isBuffer(i) ? "buffer" : names.get(i));
        }
        return call(pair.value(), passed);
    }

    String gradientCall() {
        if (pair.shape() == Shape.FUSED) {
            return valueCall();
        }
        List<String> left = new ArrayList<>(types);
        List<String> passed = new ArrayList<>();
        List<String> wanted = pair.gradient().parameterTypes();
        boolean all = wanted.size() >= types.size() && !isBackward(wanted);
        for (String type : wanted) {
            int at = all ? left.indexOf(type) : -1;
            passed.add(at < 0 ? added(type) : names.get(at));
            if (at >= 0) {
                left.set(at, "");
            }
        }
        return call(pair.gradient(), passed);
    }

    /** Whether the gradient takes the upstream gradient instead of the value's arguments. */
    private boolean isBackward(List<String> wanted) {
        return pair.shape() == Shape.LAYER && wanted.size() <= types.size() + (takesARate() ? 1 : 0);
    }

    private String added(String type) {
        if (pair.shape() == Shape.PARTIAL) {
            return "index";
        }
        boolean rate = Numbers.rank(type) == 0 && takesARate();
        return pair.shape() == Shape.LAYER ? (rate ? "learningRate" : "upstream") : "buffer";
    }

    private static String call(MemberSignature member, List<String> passed) {
        return member.name() + "(" + String.join(", ", passed) + ")";
    }

    /** The argument that is differentiated: the first that is like the gradient; −1 when it is by all numbers. */
    int variable() {
        int rank = gradientRank();
        for (int i = 0; i < types.size(); i++) {
            boolean like = rank(i) == rank || rank == Numbers.UNKNOWN || rank(i) == Numbers.UNKNOWN;
            if (rank(i) != Numbers.NONE && like) {
                return i;
            }
        }
        for (int i = 0; i < types.size(); i++) {
            if (rank(i) > 0) {
                return i;
            }
        }
        return rank == 1 ? -1 : 0;
    }

    private int gradientRank() {
        if (pair.shape() == Shape.SCALAR) {
            return 0;
        }
        if (OF_ARRAYS.contains(pair.shape())) {
            return 1;
        }
        int rank = Numbers.rank(pair.gradient().returnType());
        return rank == Numbers.NONE ? Numbers.UNKNOWN : rank;
    }
}
