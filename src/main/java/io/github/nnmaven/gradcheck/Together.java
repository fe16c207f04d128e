package io.github.nnmaven.gradcheck;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results of one subject at several points, made one. */
final class Together {
    private final List<SubjectResult> parts;
    private final List<PointResult> points;

    Together(List<SubjectResult> parts) {
        this.parts = parts;
        this.points = parts.stream().flatMap(p -> p.points().stream()).toList();
    }

    SubjectResult result() {
        SubjectResult first = parts.get(0);
        return new SubjectResult(
                first.name(),
                first.source(),
                first.method(),
                outcome(),
                message(),
                parts.stream().mapToLong(SubjectResult::evaluations).sum(),
                points,
                parts.stream().flatMap(p -> p.notes().stream()).distinct().toList(),
                first(SubjectResult::firstWrong),
                selfTest(),
                parts.stream().flatMap(p -> p.misuses().stream()).distinct().toList(),
                code());
    }

    private Outcome outcome() {
        if (parts.stream().anyMatch(p -> p.outcome() == Outcome.ERROR)) {
            return Outcome.ERROR;
        }
        return parts.stream().anyMatch(this::fails) ? Outcome.FAIL : Outcome.PASS;
    }

    /** A point at which nothing could be verified does not fail the others. */
    private boolean fails(SubjectResult part) {
        return part.outcome() == Outcome.FAIL && (!Summary.isVacuous(part) || Summary.nothingVerified(points));
    }

    /** The failures that counts do not explain, then the first wrong entry or the counts of all points. */
    private String message() {
        List<String> sentences = uncounted();
        if (Summary.accused(points) > 0) {
            sentences.add(Summary.failed(points));
        } else if (sentences.isEmpty()) {
            sentences.add(parts.stream().anyMatch(this::fails) ? parts.get(0).message() : Summary.passed(points));
        }
        return String.join("; ", sentences);
    }

    /** What fails at points for which the counts do not speak; what is the same at several of them is said once. */
    private List<String> uncounted() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (int k = 0; k < parts.size(); k++) {
            SubjectResult part = parts.get(k);
            boolean counted =
                    Summary.accused(part.points()) > 0 && part.misuses().isEmpty();
            if (part.outcome() == Outcome.ERROR || (fails(part) && !counted && !Summary.isVacuous(part))) {
                places.computeIfAbsent(part.message(), m -> new ArrayList<>()).add(place(k));
            }
        }
        List<String> sentences = new ArrayList<>();
        places.forEach((message, at) -> sentences.add(
                "at " + at.get(0) + (at.size() == 1 ? "" : " and " + (at.size() - 1) + " more") + ": " + message));
        return sentences;
    }

    private String place(int part) {
        return parts.get(part).points().stream()
                .map(PointResult::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("point " + (part + 1));
    }

    private @Nullable SelfTest selfTest() {
        List<SelfTest> tests = parts.stream()
                .map(SubjectResult::selfTest)
                .filter(Objects::nonNull)
                .toList();
        return tests.isEmpty() ? null : SelfTest.sum(tests);
    }

    /** Of what fails before what passes. */
    private @Nullable CodePlace code() {
        return parts.stream()
                .filter(part -> part.outcome() != Outcome.PASS)
                .map(SubjectResult::code)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> first(SubjectResult::code));
    }

    private <T> @Nullable T first(Function<SubjectResult, @Nullable T> of) {
        return parts.stream().map(of).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
