package io.github.nnmaven.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The engines' sentences in another language, from {@code phrases-ko.txt}. Engines speak English, in the terminal and in
 * machine files as on the pages; here their sentences are recognized by their wording, as gettext does it, and what is not
 * recognized stays as it is. Sentences that are joined by {@code "; "} are looked up one by one.
 */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)([*_]?)}");
    private static final String JOINT = "; ";
    /** What a place may stand for: nothing beyond a joint, but for one in parentheses; these are taken as a whole. */
    private static final String WORDS = "((?:\\([^()]*\\)|(?!" + JOINT + "|\\([^()]*\\)).)+?)";
    /** Longer texts are no sentences of an engine but what somebody's code threw. */
    private static final int LONGEST = 2000;

    private final List<Phrase> phrases;

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** The phrases of a language; English has none, and stays as it is. */
    static Phrases of(String language) {
        if (language.equals("en")) {
            return new Phrases(List.of());
        }
        List<String> lines = lines("phrases-" + language + ".txt");
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            phrases.add(Phrase.of(lines.get(i), lines.get(i + 1)));
        }
        return new Phrases(phrases);
    }

    /** All lines but comments and empty ones. */
    static List<String> lines(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence in this language, as far as it is known. */
    String translated(String sentence) {
        if (phrases.isEmpty() || sentence.length() > LONGEST) {
            return sentence;
        }
        String whole = whole(sentence);
        for (int at = joint(sentence, 0); whole == null && at >= 0; at = joint(sentence, at + 1)) {
            String first = whole(sentence.substring(0, at));
            if (first != null) {
                whole = first + JOINT + translated(sentence.substring(at + JOINT.length()));
            }
        }
        return whole == null ? sentence : whole;
    }

    /** The next joint that does not stand in parentheses; −1 when there is none. */
    private static int joint(String sentence, int from) {
        int at = sentence.indexOf(JOINT, from);
        while (at >= 0 && depth(sentence, at) > 0) {
            at = sentence.indexOf(JOINT, at + 1);
        }
        return at;
    }

    private static int depth(String sentence, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = sentence.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth;
    }

    private @Nullable String whole(String sentence) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.english().matcher(sentence);
            if (matcher.matches()) {
                return phrase.filled(matcher, this);
            }
        }
        return null;
    }

    /**
     * One pair.
     *
     * @param english matches the sentence, with a group for each place
     * @param places  numbers of the places in the order of the groups
     * @param other   the sentence in the other language
     */
    private record Phrase(Pattern english, List<String> places, String other) {
        static Phrase of(String english, String other) {
            StringBuilder pattern = new StringBuilder();
            List<String> places = new ArrayList<>();
            Matcher place = PLACE.matcher(english);
            int from = 0;
            while (place.find()) {
                pattern.append(Pattern.quote(english.substring(from, place.start())));
                pattern.append(
                        switch (place.group(2)) {
                            case "*" -> "(.+)";
                            case "_" -> "(\\S+)";
                            default -> WORDS;
                        });
                places.add(place.group());
                from = place.end();
            }
            pattern.append(Pattern.quote(english.substring(from)));
            return new Phrase(Pattern.compile(pattern.toString(), Pattern.DOTALL), places, other);
        }

        String filled(Matcher matcher, Phrases phrases) {
            StringBuilder text = new StringBuilder();
            Matcher place = PLACE.matcher(other);
            int from = 0;
            while (place.find()) {
                text.append(other, from, place.start());
                text.append(phrases.translated(matcher.group(1 + places.indexOf(place.group()))));
                from = place.end();
            }
            return text.append(other.substring(from)).toString();
        }
    }
}
