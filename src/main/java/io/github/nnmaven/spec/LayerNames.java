package io.github.nnmaven.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that layers are given: each only once, none inside a repetition, none like those that are given by number. */
final class LayerNames {
    private static final String NAME = "name";

    private final List<String> numbered;

    LayerNames(List<Word> words) {
        this.numbered = words.stream().map(Word::name).toList();
    }

    void check(List<LayerItem> layers, Problems problems) {
        check(layers, false, new HashMap<>(), problems);
    }

    private void check(List<LayerItem> items, boolean repeated, Map<String, Location> seen, Problems problems) {
        for (LayerItem item : items) {
            if (item instanceof LayerItem.Repeat repeat) {
                check(repeat.items(), repeated || repeat.times() > 1, seen, problems);
            } else if (item instanceof LayerItem.One one) {
                Located<String> name = name(one.term());
                if (name != null) {
                    check(name, repeated, seen, problems);
                }
            }
        }
    }

    private void check(Located<String> name, boolean repeated, Map<String, Location> seen, Problems problems) {
        String shown = Shown.quoted(name.value());
        Location first = seen.putIfAbsent(name.value(), name.where());
        if (isNumbered(name.value())) {
            problems.add(
                    ProblemId.RESERVED_NAME,
                    name.where(),
                    "expected a name of your own, but got " + shown + ", the kind of name that layers get by number",
                    "Choose a name that is not a layer's name with a number behind it.");
        } else if (repeated) {
            problems.add(
                    ProblemId.NAME_IN_REPEAT,
                    name.where(),
                    "expected no name inside a repetition, but got " + shown + ", which several layers would have",
                    "Delete the name, or write the repeated layers out.");
        } else if (first != null) {
            problems.add(
                    ProblemId.DUPLICATE_NAME,
                    name.where(),
                    "expected every name once, but got " + shown + " again after line " + first.line(),
                    "Rename one of the two layers.");
        }
    }

    private static @Nullable Located<String> name(Term layer) {
        Located<?> option = layer.option(NAME);
        return option != null && option.value() instanceof String text ? new Located<>(text, option.where()) : null;
    }

    private boolean isNumbered(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        return digits < name.length() && numbered.contains(name.substring(0, digits));
    }
}
