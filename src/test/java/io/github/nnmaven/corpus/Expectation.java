package io.github.nnmaven.corpus;

import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.Tensor;
import io.github.nnmaven.gradcheck.TensorResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a case of the corpus must come to, as one line of a table says it: clauses with semicolons between them.
 *
 * <ul>
 *   <li>{@code pass}
 *   <li>{@code wrong w[0,1] b all}: exactly these entries, each at one point at least. A tensor's name may be left out when
 *       there is only one; {@code @2} is every entry of it at the second point, and once a point is named all are meant
 *       exactly.
 *   <li>{@code maybe …}: entries that may be wrong besides, because a misuse spoils them or not
 *   <li>{@code misuse word}, one of {@link #MISUSES}
 *   <li>{@code error text}: there is no verdict, and the message contains the text
 * </ul>
 */
record Expectation(String name, Map<String, List<String>> clauses) {
    private static final Set<String> KINDS = Set.of("pass", "wrong", "maybe", "misuse", "error");

    /** How each misuse is told, in whatever words. */
    static final Map<String, Pattern> MISUSES = Map.of(
            "mutates", Pattern.compile("changes|overwrites|writes into"),
            "buffer", Pattern.compile("adds|buffer"),
            "stale", Pattern.compile("stale|earlier|by identity"),
            "accumulates", Pattern.compile("adds|accumulat"),
            "random", Pattern.compile("random|differ|twice"),
            "upstream", Pattern.compile("upstream"),
            "linear", Pattern.compile("linear"),
            "zero", Pattern.compile("zero"));

    static Expectation parse(String line) {
        List<String> words = List.of(line.replace(";", " ").split("\\s+"));
        Map<String, List<String>> clauses = new LinkedHashMap<>();
        List<String> clause = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (KINDS.contains(word)) {
                clause = new ArrayList<>();
                clauses.put(word, clause);
            } else {
                clause.add(word);
            }
        }
        return new Expectation(words.get(0), clauses);
    }

    /** What is not as it must be, in words; empty when all is. */
    List<String> disagreements(SubjectResult result) {
        if (clauses.containsKey("error")) {
            return told(result.outcome() == SubjectResult.Outcome.PASS, result.message() + result.misuses());
        }
        List<String> found = new ArrayList<>();
        boolean right = clauses.containsKey("pass");
        SubjectResult.Outcome expected = right ? SubjectResult.Outcome.PASS : SubjectResult.Outcome.FAIL;
        if (result.outcome() != expected) {
            found.add("expected " + expected + ", but got " + result.outcome());
        }
        if (result.points().isEmpty()) {
            return found;
        }
        compareEntries(result, found);
        compareMisuses(result.misuses(), found);
        return found;
    }

    /** The same for a case that did not get so far as to be checked. */
    List<String> disagreements(String problems) {
        return clauses.containsKey("error") ? told(false, problems) : List.of("not checked");
    }

    private List<String> told(boolean passed, String message) {
        String text = String.join(" ", clauses.get("error")).replace("\"", "");
        return !passed && message.contains(text) ? List.of() : List.of("expected a message that contains " + text);
    }

    private void compareEntries(SubjectResult result, List<String> found) {
        boolean pointwise = clauses.getOrDefault("wrong", List.of()).stream().anyMatch(t -> t.startsWith("@"));
        Set<String> expected = entries(clauses.getOrDefault("wrong", List.of()), result);
        Set<String> allowed = entries(clauses.getOrDefault("maybe", List.of()), result);
        Set<String> wrong = wrongEntries(result, pointwise);
        Set<String> missed = new TreeSet<>(expected);
        missed.removeAll(wrong);
        Set<String> accused = new TreeSet<>(wrong);
        accused.removeAll(expected);
        accused.removeAll(allowed);
        if (!missed.isEmpty()) {
            found.add("missed " + missed);
        }
        if (!accused.isEmpty()) {
            found.add("accused " + accused);
        }
    }

    private void compareMisuses(List<Misuse> misuses, List<String> found) {
        List<String> words = clauses.getOrDefault("misuse", List.of());
        for (String word : words) {
            if (misuses.stream()
                    .noneMatch(m -> MISUSES.get(word).matcher(m.sentence()).find())) {
                found.add("expected a misuse, " + word);
            }
        }
        if (words.isEmpty() && !misuses.isEmpty()) {
            found.add("expected no misuse");
        }
    }

    private static Set<String> wrongEntries(SubjectResult result, boolean pointwise) {
        Set<String> wrong = new TreeSet<>();
        for (int p = 0; p < result.points().size(); p++) {
            for (TensorResult tensor : result.points().get(p).tensors()) {
                String before =
                        (pointwise ? "@" + (p + 1) + " " : "") + tensor.tensor().name();
                tensor.mismatches().forEach(entry -> wrong.add(before + entry.index()));
            }
        }
        return wrong;
    }

    /** Tokens {@code [i,j]}, {@code all}, {@code @k}, each behind a tensor's name or not. */
    private static Set<String> entries(List<String> tokens, SubjectResult result) {
        Set<String> entries = new TreeSet<>();
        for (int t = 0; t < tokens.size(); t++) {
            String token = tokens.get(t);
            boolean wholeOfNamed = t + 1 < tokens.size() && tokens.get(t + 1).equals("all") && !token.contains("[");
            if (token.startsWith("@")) {
                entries.addAll(atPoint(token, result));
            } else if (wholeOfNamed || token.equals("all")) {
                entries.addAll(wholeAtAnyPoint(wholeOfNamed ? token : "", result));
                t += wholeOfNamed ? 1 : 0;
            } else {
                String name = token.substring(0, token.indexOf('['));
                entries.add((name.isEmpty() ? only(result).name() : name)
                        + token.substring(token.indexOf('[')).replace(",", ", "));
            }
        }
        return entries;
    }

    /** {@code @2} or {@code @2[0,1]}, of the first tensor. */
    private static Set<String> atPoint(String token, SubjectResult result) {
        String point = token.replaceFirst("\\[.*", "");
        int number = Integer.parseInt(point.substring(1));
        Tensor tensor = result.points().get(number - 1).tensors().get(0).tensor();
        return token.equals(point)
                ? whole(tensor, point + " ")
                : Set.of(point + " " + tensor.name()
                        + token.substring(point.length()).replace(",", ", "));
    }

    private static Set<String> wholeAtAnyPoint(String name, SubjectResult result) {
        return result.points().stream()
                .flatMap(point -> point.tensors().stream())
                .map(TensorResult::tensor)
                .filter(tensor -> name.isEmpty() || tensor.name().equals(name))
                .flatMap(tensor -> whole(tensor, "").stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> whole(Tensor tensor, String before) {
        Set<String> entries = new TreeSet<>();
        for (int i = 0; i < tensor.size(); i++) {
            entries.add(before + tensor.name() + tensor.index(i));
        }
        return entries;
    }

    private static Tensor only(SubjectResult result) {
        return result.points().get(0).tensors().get(0).tensor();
    }
}
