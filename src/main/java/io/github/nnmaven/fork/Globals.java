package io.github.nnmaven.fork;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * What all code of a JVM shares, put back after each subject, so that none depends on what ran before it: the standard
 * streams, system properties, default locale and default time zone. The standard input is empty; the output cannot be
 * closed.
 */
final class Globals {
    private static final int NAMED = 5;

    private final Locale locale = Locale.getDefault();
    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
    private final TimeZone zone = TimeZone.getDefault();
    private final Properties properties = copyOfProperties(); // after the zone, which sets one
    private PrintStream out = System.out;
    private PrintStream err = System.err;

    /** Keeps what is there now, and sets the streams. */
    Globals() {
        openStreams();
    }

    private void openStreams() {
        out = stream(FileDescriptor.out);
        err = stream(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        System.setIn(InputStream.nullInputStream());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new Unclosable(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** Puts everything back and says in words what was different. */
    List<String> putBack() {
        List<String> remarks = new ArrayList<>();
        putBackProperties(remarks);
        putBackLocale(remarks);
        if (!TimeZone.getDefault().equals(zone)) {
            remarks.add(
                    "changes the default time zone to " + TimeZone.getDefault().getID());
            TimeZone.setDefault(zone);
        }
        if (System.out != out || System.err != err) {
            remarks.add("replaces System.out or System.err");
        }
        openStreams();
        return remarks;
    }

    private void putBackProperties(List<String> remarks) {
        Properties now = copyOfProperties();
        if (now.equals(properties)) {
            return;
        }
        Set<Object> keys = new TreeSet<>(now.keySet());
        keys.addAll(properties.keySet());
        List<String> changed = keys.stream()
                .filter(key -> !Objects.equals(now.get(key), properties.get(key)))
                .map(String::valueOf)
                .toList();
        System.setProperties((Properties) properties.clone());
        remarks.add("changes the system properties "
                + String.join(", ", changed.subList(0, Math.min(NAMED, changed.size())))
                + (changed.size() > NAMED ? " and " + (changed.size() - NAMED) + " more" : ""));
    }

    private void putBackLocale(List<String> remarks) {
        boolean same = Locale.getDefault().equals(locale)
                && Locale.getDefault(Locale.Category.DISPLAY).equals(display)
                && Locale.getDefault(Locale.Category.FORMAT).equals(format);
        if (!same) {
            remarks.add("changes the default locale to " + Locale.getDefault(Locale.Category.FORMAT));
            Locale.setDefault(locale);
            Locale.setDefault(Locale.Category.DISPLAY, display);
            Locale.setDefault(Locale.Category.FORMAT, format);
        }
    }

    private static Properties copyOfProperties() {
        Properties copy = new Properties();
        Properties now = System.getProperties();
        synchronized (now) {
            now.stringPropertyNames().forEach(name -> copy.setProperty(name, now.getProperty(name)));
        }
        return copy;
    }

    /** Flushed when it is closed, and open afterwards. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
