package io.github.nnmaven.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a point, compared, before it is judged as a whole.
 *
 * @param loss        the value there
 * @param tensors     without diagnoses
 * @param evaluations that were made
 * @param notes       about the way in which it was done
 * @param inGroups    whether some tensors were compared together and not entry by entry
 * @param complaint   what fails the subject besides its entries
 */
record Comparison(
        double loss,
        List<TensorResult> tensors,
        long evaluations,
        List<String> notes,
        boolean inGroups,
        Complaint complaint) {
    /** Names in a note. */
    private static final int NAMED = 8;

    /**
     * The verdict on the subject.
     *
     * @param diagnosed the tensors with their diagnoses
     */
    SubjectResult judged(
            Checkable subject,
            List<TensorResult> diagnosed,
            @Nullable FirstWrong firstWrong,
            @Nullable SelfTest strength) {
        PointResult point = new PointResult(loss, diagnosed);
        SubjectResult plain = Summary.of(subject, "bounded", evaluations, List.of(point), inGroups);
        List<String> all = new ArrayList<>(notes);
        all.addAll(idle(diagnosed));
        return complaint.about(plain, all, firstWrong, strength);
    }

    /** The same with other results. */
    Comparison with(List<TensorResult> others) {
        return new Comparison(loss, others, evaluations, notes, inGroups, complaint);
    }

    private static List<String> idle(List<TensorResult> tensors) {
        List<String> idle = tensors.stream()
                .filter(t -> t.verified() + t.mismatched() + t.nonFinite() + t.kink() + t.grouped() == 0)
                .filter(t -> t.undecided().stream().noneMatch(e -> Finding.UNPAID.equals(e.reason())))
                .map(t -> t.tensor().name())
                .toList();
        return idle.isEmpty()
                ? List.of()
                : List.of(
                        names(idle) + ": nothing was verified here; inputs and parameters that reach it (no dead units,"
                                + " no zero inputs, no saturation) would exercise it");
    }

    /** The first few names, and how many more there are. */
    static String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }
}
