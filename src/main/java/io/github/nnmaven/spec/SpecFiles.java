package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold among all spec files of a run: names are unique, {@code inputs-of} names a network and leads nowhere twice. */
public final class SpecFiles {
    private final Map<String, Location> names = new LinkedHashMap<>();
    private final Map<String, Located<String>> inputsOf = new LinkedHashMap<>();
    private final Set<String> inCycles = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private SpecFiles() {}

    /** The problems between the files, in their order; those of each file alone are in {@link SpecFile#problems}. */
    public static List<Problem> check(List<SpecFile> files) {
        SpecFiles all = new SpecFiles();
        files.forEach(all::collect);
        files.forEach(all::checkInputs);
        return List.copyOf(all.problems);
    }

    private void collect(SpecFile file) {
        for (Located<String> name : file.names()) {
            Location first = names.putIfAbsent(name.value(), name.where());
            if (first != null) {
                problems.add(file.problem(
                        name.where(),
                        ProblemId.DUPLICATE_SUBJECT.text(),
                        "expected every subject's name once, but got " + Shown.quoted(name.value()) + " again after "
                                + first,
                        "Rename one of the two; a function gets another name by name: NAME."));
            }
        }
        file.subjects().forEach(subject -> {
            Located<String> other = inputsOf(subject);
            if (other != null) {
                inputsOf.putIfAbsent(subject.name().value(), other);
            }
        });
    }

    private static @Nullable Located<String> inputsOf(SubjectSpec subject) {
        return subject instanceof NetworkSpec network ? network.study().inputsOf() : null;
    }

    private void checkInputs(SpecFile file) {
        for (SubjectSpec subject : file.subjects()) {
            Located<String> other = inputsOf(subject);
            if (other != null && !names.containsKey(other.value())) {
                problems.add(file.problem(
                        other.where(),
                        ProblemId.UNKNOWN_SUBJECT.text(),
                        "expected the name of a network, but got " + Shown.quoted(other.value()),
                        Nearest.fix(other.value(), List.copyOf(names.keySet()))));
            } else if (other != null && isFirstOfCycle(subject.name().value())) {
                problems.add(file.problem(
                        other.where(),
                        ProblemId.CYCLIC_INPUTS.text(),
                        "expected inputs-of to lead to a network with inputs of its own, but got back to "
                                + Shown.quoted(subject.name().value()),
                        "Delete inputs-of in one of the networks on the way."));
            }
        }
    }

    /** Whether following {@code inputs-of} leads back to the name, and no name on the way was told of before. */
    private boolean isFirstOfCycle(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Located<String> next = inputsOf.get(name);
        while (next != null && seen.add(next.value())) {
            next = inputsOf.get(next.value());
        }
        boolean first = seen.contains(name) && Collections.disjoint(seen, inCycles);
        if (first) {
            inCycles.addAll(seen);
        }
        return first;
    }
}
