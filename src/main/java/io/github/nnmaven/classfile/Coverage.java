package io.github.nnmaven.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of the module's gradients a spec checks, and which none does.
 *
 * @param checked   with the subject that checks each
 * @param unchecked the others
 */
public record Coverage(List<Checked> checked, List<FoundGradient> unchecked) {
    /** Of a module that has no classes. */
    public static final Coverage NONE = new Coverage(List.of(), List.of());

    /**
     * A gradient that a spec checks.
     *
     * @param subject name of the first subject that does
     */
    public record Checked(FoundGradient gradient, String subject) {}

    public Coverage {
        checked = List.copyOf(checked);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * Sets what was found against what the specs name.
     *
     * @param found in the classes of {@code tree}
     * @param named in the order of the specs
     */
    public static Coverage of(ClassTree tree, List<FoundGradient> found, List<NamedCode> named) {
        List<CheckedCode> specs = named.stream()
                .map(n -> CheckedCode.of(n, tree, found))
                .filter(Objects::nonNull)
                .toList();
        List<Checked> checked = new ArrayList<>();
        List<FoundGradient> unchecked = new ArrayList<>();
        for (FoundGradient gradient : found) {
            Optional<CheckedCode> by =
                    specs.stream().filter(s -> s.checks(gradient)).findFirst();
            by.ifPresentOrElse(s -> checked.add(new Checked(gradient, s.subject())), () -> unchecked.add(gradient));
        }
        return new Coverage(checked, unchecked);
    }
}
