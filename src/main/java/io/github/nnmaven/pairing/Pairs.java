package io.github.nnmaven.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a class that look like a value and its gradient. A gradient whose name says which function it belongs to
 * is paired with that function; one whose name does not, with the function of a usual name that its types fit, or with the
 * only one they fit.
 */
public final class Pairs {
    private static final Set<Shape> SECONDARY = Set.of(Shape.HESSIAN, Shape.PARTIAL, Shape.DERIVATIVE_STRUCTURE);

    private final List<Member> members;
    private final boolean hasSetter;

    private Pairs(List<MemberSignature> all) {
        this.members = all.stream().filter(Pairs::hasNumbers).map(Member::of).toList();
        this.hasSetter = all.stream().anyMatch(Pairs::isSetter);
    }

    /** All pairs among the members of one class, inherited ones included, in the order of the gradients. */
    public static List<Pair> of(List<MemberSignature> members) {
        return new Pairs(members).all();
    }

    /**
     * The pair that is meant when a spec names no method, or only one of the two.
     *
     * @param value    name of the value's method, or null when it is not given
     * @param gradient name of the gradient's method, or null when it is not given
     */
    public static Choice best(List<MemberSignature> members, @Nullable String value, @Nullable String gradient) {
        List<Pair> possible = of(members).stream()
                .filter(p -> value == null || p.value().name().equals(value))
                .filter(p -> gradient == null || p.gradient().name().equals(gradient))
                .toList();
        boolean free = value == null && gradient == null;
        List<Pair> primary = possible.stream()
                .filter(p -> !SECONDARY.contains(p.shape()) && !(free && isOfSecondOrder(p, possible)))
                .toList();
        return Choice.among(primary.isEmpty() ? possible : simplest(primary));
    }

    /** Whether one name says that it is the gradient of what the other names, as {@code dW} is of {@code W}. */
    public static boolean isNamedAfter(String gradient, String value) {
        Kinship kinship = Kinship.between(MemberName.of(value), MemberName.of(gradient), "");
        return kinship != null && kinship.strength() == Strength.NAMESAKE && !kinship.ofGradient();
    }

    /** Whether its value is itself the gradient of another pair. */
    private static boolean isOfSecondOrder(Pair pair, List<Pair> all) {
        return all.stream().anyMatch(p -> p.gradient().equals(pair.value()) && p.shape() != Shape.FUSED);
    }

    /** Of several gradients for one value those that return their result instead of filling a buffer. */
    private static List<Pair> simplest(List<Pair> pairs) {
        return pairs.stream()
                .filter(p -> pairs.stream().noneMatch(q -> isSimpler(q, p)))
                .toList();
    }

    private static boolean isSimpler(Pair a, Pair b) {
        boolean samePlace = a.value().equals(b.value()) || (b.shape() == Shape.FUSED && a.shape() != Shape.FUSED);
        boolean fills = b.shape() == Shape.BUFFER || b.shape() == Shape.FUSED;
        boolean returns = a.shape() != Shape.BUFFER && a.shape() != Shape.FUSED;
        return samePlace && fills && returns;
    }

    private List<Pair> all() {
        List<List<Pair>> byGradient = members.stream().map(this::valuesOf).toList();
        List<Pair> named = byGradient.stream()
                .flatMap(List::stream)
                .filter(p -> p.strength() == Strength.NAMESAKE)
                .toList();
        return byGradient.stream()
                .flatMap(candidates -> unclaimed(candidates, named).stream())
                .toList();
    }

    /** Values for one gradient, those of the greatest strength alone. */
    private List<Pair> valuesOf(Member gradient) {
        List<Pair> pairs = new ArrayList<>();
        if (gradient.name().mayBeDerived()) {
            members.forEach(value -> pairs.add(pair(value, gradient)));
        }
        pairs.add(Fused.pair(gradient, members));
        pairs.add(Carried.pair(gradient, members));
        pairs.add(Returned.pair(gradient, members));
        pairs.removeIf(Objects::isNull);
        Strength strongest = pairs.stream()
                .map(Pair::strength)
                .max(Comparator.naturalOrder())
                .orElse(Strength.LONE);
        List<Pair> best = pairs.stream().filter(p -> p.strength() == strongest).toList();
        return strongest == Strength.LONE && best.size() > 1 ? List.of() : best;
    }

    /** Leaves out values that have a gradient of their own name. */
    private static List<Pair> unclaimed(List<Pair> candidates, List<Pair> named) {
        return candidates.stream()
                .filter(p -> p.strength() == Strength.NAMESAKE || named.stream().noneMatch(q -> claims(q, p)))
                .toList();
    }

    private static boolean claims(Pair named, Pair other) {
        return named.value().equals(other.value()) && named.shape() == other.shape();
    }

    private @Nullable Pair pair(Member value, Member gradient) {
        if (value.signature().equals(gradient.signature()) || isActivation(gradient)) {
            return null;
        }
        Kinship kinship = Kinship.between(
                value.name(), gradient.name(), simpleName(value.signature().owner()));
        Shape shape = kinship == null ? null : Fit.of(value.signature(), gradient.signature(), kinship, hasSetter);
        return kinship == null || shape == null
                ? null
                : new Pair(value.signature(), gradient.signature(), shape, kinship.strength(), kinship.sign());
    }

    /** A softmax that has a derivative itself is not there as a gradient. */
    private boolean isActivation(Member gradient) {
        return gradient.name().readings().get(0).order() == 0
                && gradient.name().startsWith(Lexicon.SOFTMAX)
                && members.stream()
                        .anyMatch(m -> !m.equals(gradient) && m.name().startsWith(Lexicon.SOFTMAX));
    }

    private static String simpleName(String owner) {
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    /** Whether numbers or what may hold them go in or come out. */
    private static boolean hasNumbers(MemberSignature member) {
        return Stream.concat(member.parameterTypes().stream(), Stream.of(member.returnType()))
                .map(NumericType::of)
                .anyMatch(t -> t.isNumbers() || t.isHolder() || t.isField());
    }

    private static boolean isSetter(MemberSignature member) {
        return member.name().startsWith("set")
                && !member.isStatic()
                && member.parameterTypes().stream()
                        .anyMatch(t -> NumericType.of(t).isNumbers());
    }
}
