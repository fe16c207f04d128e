package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file; beyond {@value #MOST} problems it only counts. What follows from an unknown alias is not told. */
final class Problems {
    static final int MOST = 500;

    private final SpecSource source;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Location> valueless = new HashSet<>();
    private int count;

    Problems(SpecSource source) {
        this.source = source;
    }

    void add(ProblemId id, Node node, String message, String fix) {
        add(id, source.at(node), message, fix);
    }

    void add(ProblemId id, Location where, String message, String fix) {
        count++;
        if (id == ProblemId.UNKNOWN_ALIAS) {
            valueless.add(where);
        }
        boolean follows = id == ProblemId.WRONG_TYPE && valueless.contains(where);
        if (found.size() < MOST && !follows) {
            found.add(source.problem(where, id.text(), message, fix));
        }
    }

    void wrongType(Node node, String expected, String fix) {
        add(ProblemId.WRONG_TYPE, node, "expected " + expected + ", but got " + Shown.of(node), fix);
    }

    SpecSource source() {
        return source;
    }

    Location at(Node node) {
        return source.at(node);
    }

    /** How many problems were added so far. */
    int count() {
        return count;
    }

    /** In file order. */
    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Problem p) -> p.where().line())
                .thenComparingInt(p -> p.where().column()));
        if (count > MOST && found.size() == MOST) {
            sorted.add(source.problem(
                    sorted.get(MOST - 1).where(),
                    ProblemId.TOO_MANY_PROBLEMS.text(),
                    "expected a few problems at most, but got " + count + ", of which " + MOST + " are shown",
                    "Mend the first ones and run again; many have the same cause."));
        }
        return sorted;
    }
}
