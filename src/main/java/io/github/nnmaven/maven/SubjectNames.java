package io.github.nnmaven.maven;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Chooses subjects by name. {@code *} stands for any number of characters, {@code ?} for one; no pattern at all chooses
 * every subject.
 */
final class SubjectNames implements Predicate<String> {
    private final List<Pattern> patterns;

    SubjectNames(List<String> globs) {
        patterns = globs.stream().map(SubjectNames::regex).toList();
    }

    @Override
    public boolean test(String name) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(p -> p.matcher(name).matches());
    }

    private static Pattern regex(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.strip().codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
