package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final FunctionSubject CUBES = FunctionSubject.of(
            new double[] {1.0, -2.0, 0.5},
            x -> Arrays.stream(x).map(v -> v * v * v).sum(),
            x -> Arrays.stream(x).map(v -> 3 * v * v).toArray());
    private static final SubjectResult RIGHT = Checks.check("bounded", CUBES);
    private static final SubjectResult WRONG = Checks.check("bounded", CUBES.claiming(0, 1, 12.5));
    private static final SubjectResult TWO =
            Checks.check("bounded", CUBES.claiming(0, 1, 12.5).claiming(0, 2, 7));

    private static Expected expected(String what, int days) {
        return new Expected(what, "ACME-7", TODAY.plusDays(days));
    }

    private static SubjectResult apply(SubjectResult result, Expected... expected) {
        return Expectations.apply(result, List.of(expected), TODAY);
    }

    @Test
    void aListedEntryTensorOrSubjectPassesWithItsReasonAndDate() {
        for (String what : new String[] {"x[1]", "x", "f", ""}) {
            SubjectResult result = apply(WRONG, expected(what, 0));
            assertThat(result.outcome()).as(what).isEqualTo(Outcome.PASS);
            assertThat(result.message()).isEqualTo("2 of 3 derivatives verified, 1 wrong as expected");
            assertThat(result.notes().get(0)).endsWith("is wrong as expected until 2026-11-24: ACME-7");
            TensorResult tensor = Checks.first(result);
            assertThat(tensor.passed()).isTrue();
            assertThat(tensor.expected()).isEqualTo(1);
            assertThat(tensor.undecided())
                    .singleElement()
                    .satisfies(e -> assertThat(e.reason()).isEqualTo("known to be wrong: ACME-7"));
            assertThat(Expectations.warnings(result)).isEmpty();
        }
    }

    @Test
    void anotherEntryThatIsWrongStillFails() {
        SubjectResult result = apply(TWO, expected("x[1]", 0));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message()).startsWith("x[2]: claimed 7.0").endsWith("1 of 3 derivatives is wrong");
        assertThat(apply(TWO, expected("x[1]", 0), expected("x[2]", 3)).outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(apply(TWO, expected("x", 0)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void anExpiredExpectationFailsAndSaysSo() {
        SubjectResult result = apply(WRONG, expected("x[1]", -1));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.message())
                .startsWith("x[1]: claimed 12.5")
                .endsWith("; the expectation of x[1] expired on 2026-11-23 (ACME-7)");
        assertThat(Checks.first(result).mismatched()).isEqualTo(1);
    }

    @Test
    void whatIsListedAndNotWrongIsReported() {
        for (String what : new String[] {"x[0]", "x", "y[0,1]", ""}) {
            SubjectResult result = apply(RIGHT, expected(what, 9));
            assertThat(result.outcome()).isEqualTo(Outcome.PASS);
            assertThat(Expectations.warnings(result)).singleElement().asString().startsWith("unused expectation: ");
        }
        assertThat(Expectations.warnings(apply(WRONG, expected("x[1]", 9), expected("x[2]", 9))))
                .singleElement()
                .asString()
                .contains("x[2]");
    }

    @Test
    void aMisuseIsCoveredByTheWholeSubjectOnly() {
        SubjectResult misused = WRONG.withMisuses(List.of(new Misuse("gradient", "changes its argument", "copy it")));
        assertThat(apply(misused, expected("x[1]", 9)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(apply(misused, expected("f", 9)).outcome()).isEqualTo(Outcome.PASS);
        assertThat(apply(misused, expected("f", 9)).misuses()).isEmpty();
    }

    @Test
    void stateThatIsKeptIsNotExcusedByAnEntry() {
        AtomicInteger calls = new AtomicInteger();
        FunctionSubject drifting =
                CUBES.claiming(0, 1, 12.5).withValue(p -> CUBES.value(p) + (calls.incrementAndGet() > 40 ? 1e-3 : 0));
        SubjectResult result = Checks.check("bounded", drifting);
        assertThat(result.message()).startsWith("the subject keeps state");
        assertThat(apply(result, expected("x", 9)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anErrorStaysAnError() {
        SubjectResult error = Summary.error(CUBES, "bounded", new EvaluationException("no"));
        assertThat(apply(error, expected("", 9))).isSameAs(error);
    }
}
