package io.github.nnmaven.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language, from {@code messages-en.properties} or {@code messages-ko.properties}. */
public final class Messages {
    private final String language;
    private final Properties texts = new Properties();
    private final Phrases phrases;

    private Messages(String language) {
        this.language = language;
        String file = "messages-" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("the pages speak en and ko, but not " + language);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.phrases = Phrases.of(language);
    }

    /**
     * The texts of a language.
     *
     * @param language {@code en} or {@code ko}
     * @throws IllegalArgumentException if there are none
     */
    public static Messages of(String language) {
        return new Messages(language);
    }

    /** For the {@code lang} attribute. */
    String language() {
        return language;
    }

    /**
     * The text with {@code {0}}, {@code {1}}, … replaced.
     *
     * @throws IllegalArgumentException if there is none, which a test of all keys rules out
     */
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A sentence of an engine, which speaks English, in this language as far as it is known. */
    String said(String sentence) {
        return phrases.translated(sentence);
    }

    /** All keys. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
