package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.Tensor;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailOnTest {
    private static final TensorResult RIGHT = tensor("w", 3, 0, 0, 0, 0, 0);

    @Test
    void nothingIsFoundInASubjectThatIsRight() {
        assertThat(foundIn(Outcome.PASS, RIGHT)).isEmpty();
    }

    @Test
    void countsSayWhatIsFound() {
        assertThat(foundIn(Outcome.FAIL, tensor("w", 3, 1, 0, 0, 0, 0))).containsExactly(FailOn.MISMATCH);
        assertThat(foundIn(Outcome.FAIL, tensor("w", 3, 0, 0, 0, 0, 1))).containsExactly(FailOn.NON_FINITE);
        assertThat(foundIn(Outcome.PASS, tensor("w", 3, 0, 0, 1, 0, 0))).containsExactly(FailOn.KINK);
        assertThat(foundIn(Outcome.PASS, tensor("w", 3, 0, 0, 0, 1, 0))).containsExactly(FailOn.UNVERIFIABLE);
        assertThat(foundIn(Outcome.ERROR)).containsExactly(FailOn.ERROR);
    }

    @Test
    void aFailureThatNoCountExplainsIsAMismatch() {
        assertThat(foundIn(Outcome.FAIL, RIGHT)).containsExactly(FailOn.MISMATCH);
    }

    @Test
    void aMisuseIsFoundHoweverRightTheNumbersAre() {
        SubjectResult right = subject(Outcome.PASS, List.of(new PointResult(1, List.of(RIGHT))));
        SubjectResult misused = right.withMisuses(List.of(new Misuse("gradient", "changes its argument", "copy it")));
        assertThat(Arrays.stream(FailOn.values()).filter(reason -> reason.test(misused)))
                .containsExactly(FailOn.MISUSE);
        assertThat(Arrays.stream(FailOn.values()).filter(reason -> reason.test(right)))
                .isEmpty();
    }

    @Test
    void aSubjectOfZerosIsVacuousAndUnexercised() {
        assertThat(foundIn(Outcome.FAIL, tensor("w", 0, 0, 3, 0, 0, 0)))
                .containsExactly(FailOn.VACUOUS, FailOn.UNEXERCISED);
    }

    @Test
    void whereTheMethodAcceptsZerosNothingIsVacuous() {
        assertThat(foundIn(Outcome.PASS, tensor("w", 0, 0, 3, 0, 0, 0))).containsExactly(FailOn.UNEXERCISED);
    }

    @Test
    void aTensorIsUnexercisedWhenNoPointVerifiesAnyOfIt() {
        TensorResult dead = tensor("b", 0, 0, 3, 0, 0, 0);
        assertThat(foundIn(Outcome.PASS, RIGHT, dead)).containsExactly(FailOn.UNEXERCISED);
        PointResult first = new PointResult(1, List.of(RIGHT, dead));
        PointResult second = new PointResult(1, List.of(RIGHT, tensor("b", 1, 0, 2, 0, 0, 0)));
        assertThat(FailOn.UNEXERCISED.test(subject(Outcome.PASS, List.of(first, second))))
                .isFalse();
    }

    private static Stream<FailOn> foundIn(Outcome outcome, TensorResult... tensors) {
        List<PointResult> points = tensors.length == 0 ? List.of() : List.of(new PointResult(1, List.of(tensors)));
        SubjectResult subject = subject(outcome, points);
        return Arrays.stream(FailOn.values()).filter(reason -> reason.test(subject));
    }

    private static SubjectResult subject(Outcome outcome, List<PointResult> points) {
        return subject("s", outcome, points);
    }

    static SubjectResult subject(String name, Outcome outcome, List<PointResult> points) {
        return new SubjectResult(name, "s.yaml:1", "central", outcome, "why", 1, points);
    }

    private static TensorResult tensor(
            String name, int verified, int mismatched, int zero, int kink, int unverifiable, int nonFinite) {
        return new TensorResult(
                new Tensor(name, List.of(3)),
                verified,
                mismatched,
                zero,
                kink,
                unverifiable,
                nonFinite,
                1e-6,
                null,
                List.of(),
                new double[3],
                new double[3],
                null);
    }
}
