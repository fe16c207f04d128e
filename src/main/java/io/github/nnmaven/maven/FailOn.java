package io.github.nnmaven.maven;

import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What in the results of a check fails the build. */
enum FailOn implements Predicate<SubjectResult> {
    /** A claimed derivative differs from the numeric one by more than the bound. */
    MISMATCH("mismatch", "has a wrong gradient", FailOn::isWrong),
    /** NaN or infinity in the claimed gradient, the numeric one or the function's value. */
    NON_FINITE("non-finite", "is not finite", subject -> count(subject, TensorResult::nonFinite) > 0),
    /** A method does something else to its caller than its signature promises. */
    MISUSE(
            "misuse",
            "misuses what its callers own",
            subject -> !subject.misuses().isEmpty()),
    /** The subject could not be evaluated. */
    ERROR("error", "could not be evaluated", subject -> subject.outcome() == Outcome.ERROR),
    /** Nothing at all was verified. */
    VACUOUS("vacuous", "has nothing that could be verified", FailOn::isVacuous),
    /** The numeric side could not decide about an entry. */
    UNVERIFIABLE(
            "unverifiable",
            "has derivatives that could not be verified",
            subject -> count(subject, TensorResult::unverifiable) > 0),
    /** An entry is not differentiable at a point. */
    KINK("kink", "has derivatives at a kink", subject -> count(subject, TensorResult::kink) > 0),
    /** A whole tensor in which nothing was verified at any point. */
    UNEXERCISED("unexercised", "has a tensor that nothing exercises", FailOn::hasUnexercisedTensor),
    /** A gradient in the module's classes that no spec checks; of no subject. */
    UNCHECKED("unchecked", "is not checked", subject -> false);

    private final String word;
    private final String saying;

    @SuppressWarnings("ImmutableEnumChecker") // functions of their argument alone
    private final Predicate<SubjectResult> found;

    FailOn(String word, String saying, Predicate<SubjectResult> found) {
        this.word = word;
        this.saying = saying;
        this.found = found;
    }

    /** Its name in poms. */
    String word() {
        return word;
    }

    /** What it says about a subject, as the second half of a sentence. */
    String saying() {
        return saying;
    }

    @Override
    public boolean test(SubjectResult subject) {
        return found.test(subject);
    }

    /** Also a failed subject that no count explains: a method may accuse for reasons of its own. */
    private static boolean isWrong(SubjectResult subject) {
        return count(subject, TensorResult::mismatched) > 0
                || (subject.outcome() == Outcome.FAIL
                        && count(subject, TensorResult::nonFinite) == 0
                        && subject.misuses().isEmpty()
                        && !isVacuous(subject));
    }

    /** The method decides whether nothing verified is a failure: the chapter's rule accepts zeros. */
    private static boolean isVacuous(SubjectResult subject) {
        return subject.outcome() == Outcome.FAIL
                && count(subject, TensorResult::verified) == 0
                && count(subject, TensorResult::mismatched) == 0
                && count(subject, TensorResult::nonFinite) == 0;
    }

    private static boolean hasUnexercisedTensor(SubjectResult subject) {
        List<PointResult> points = subject.points();
        return !points.isEmpty()
                && tensors(points.get(0))
                        .anyMatch(tensor -> points.stream()
                                .flatMap(FailOn::tensors)
                                .filter(t ->
                                        t.tensor().name().equals(tensor.tensor().name()))
                                .allMatch(t -> t.verified() == 0));
    }

    private static int count(SubjectResult subject, ToIntFunction<TensorResult> of) {
        return subject.points().stream().flatMap(FailOn::tensors).mapToInt(of).sum();
    }

    private static Stream<TensorResult> tensors(PointResult point) {
        return point.tensors().stream();
    }
}
