package io.github.nnmaven.gradcheck;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wrong derivatives that are known: what is listed passes for its time, with a note that names reason and date. What has
 * expired fails as before and says so, and what is listed and not wrong is reported, so that lists do not outlive their bugs.
 */
public final class Expectations {
    private static final String UNUSED = "unused expectation: ";

    private final SubjectResult result;
    private final List<Expected> expected;
    private final LocalDate today;

    private Expectations(SubjectResult result, List<Expected> expected, LocalDate today) {
        this.result = result;
        this.expected = List.copyOf(expected);
        this.today = today;
    }

    /**
     * The result with expectations applied.
     *
     * @param result of all points together
     */
    public static SubjectResult apply(SubjectResult result, List<Expected> expected, LocalDate today) {
        return expected.isEmpty() || result.outcome() == Outcome.ERROR
                ? result
                : new Expectations(result, expected, today).applied();
    }

    /** Those notes of a result that its owner should act on. */
    public static List<String> warnings(SubjectResult result) {
        return result.notes().stream().filter(n -> n.startsWith(UNUSED)).toList();
    }

    private SubjectResult applied() {
        List<PointResult> points = result.points().stream()
                .map(p -> new PointResult(
                        p.loss(), p.tensors().stream().map(this::accepted).toList(), p.label()))
                .toList();
        boolean whole = live(e -> e.isWhole(result.name()));
        List<Misuse> misuses = whole ? List.of() : result.misuses();
        boolean passes = result.outcome() == Outcome.PASS || whole || (misuses.isEmpty() && explains(points));
        List<String> notes =
                Stream.concat(sentences().stream(), result.notes().stream()).toList();
        SubjectResult judged =
                result.with(passes ? Outcome.PASS : Outcome.FAIL, message(points, passes), points, notes, misuses);
        return passes ? judged.withoutFirstWrong() : judged;
    }

    /** Whether nothing is left that fails: no entry, and no reason besides entries. */
    private boolean explains(List<PointResult> points) {
        boolean wrong = Summary.accused(result.points()) > 0;
        return wrong && Summary.accused(points) == 0 && result.message().equals(Summary.failed(result.points()));
    }

    private String message(List<PointResult> points, boolean passes) {
        if (passes) {
            return result.outcome() == Outcome.PASS ? result.message() : Summary.passed(points);
        }
        boolean partly = Summary.accused(points) > 0 && Summary.accused(points) < Summary.accused(result.points());
        String said = partly ? Summary.failed(points) : result.message();
        List<String> expired = expected.stream()
                .filter(e -> isUsed(e) && e.isExpired(today))
                .map(e -> "; the expectation of " + e.named() + " expired on " + e.until() + " (" + e.reason() + ")")
                .toList();
        return said + String.join("", expired);
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Expected e : expected) {
            if (!isUsed(e)) {
                sentences.add(UNUSED + e.named() + " is not wrong, or is not there; remove it (" + e.reason() + ")");
            } else if (!e.isExpired(today)) {
                String until = e.until() == null
                        ? " is wrong as expected: "
                        : " is wrong as expected until " + e.until() + ": ";
                sentences.add(e.named() + until + e.reason());
            }
        }
        return sentences;
    }

    private boolean isUsed(Expected e) {
        return e.isWhole(result.name())
                ? result.outcome() == Outcome.FAIL
                : result.points().stream()
                        .flatMap(p -> p.tensors().stream())
                        .anyMatch(t -> t.mismatches().stream().anyMatch(entry -> e.covers(t, entry)));
    }

    private boolean live(Predicate<Expected> which) {
        return expected.stream().anyMatch(e -> !e.isExpired(today) && which.test(e));
    }

    /** The tensor with what is expected moved from the accusations to the undecided. */
    private TensorResult accepted(TensorResult tensor) {
        Expected all = covering(tensor, null);
        List<EntryResult> known = new ArrayList<>();
        List<EntryResult> wrong = new ArrayList<>();
        for (EntryResult entry : tensor.mismatches()) {
            Expected one = all == null ? covering(tensor, entry) : all;
            if (one == null) {
                wrong.add(entry);
            } else {
                known.add(entry.because("known to be wrong: " + one.reason()));
            }
        }
        return known.isEmpty() ? tensor : tensor.knowing(known, wrong, all != null);
    }

    /** The live expectation of a whole tensor, or of one entry. */
    private @Nullable Expected covering(TensorResult tensor, @Nullable EntryResult entry) {
        return expected.stream()
                .filter(e -> !e.isExpired(today))
                .filter(e ->
                        e.isWhole(result.name()) || (entry == null ? e.coversAll(tensor) : e.covers(tensor, entry)))
                .findFirst()
                .orElse(null);
    }
}
