package io.github.nnmaven.maven;

import io.github.nnmaven.fork.Advance;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how far long work is: what it will take before it begins, then percent and time left, in a terminal on one line that
 * changes, elsewhere on a new line every ten seconds.
 */
final class ProgressLine {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);
    /** Of a terminal that is not known to be wider; a longer line could not be taken back. */
    private static final int WIDTH = 79;

    private static final double MINUTES = 90;
    private static final double HOURS = 90 * 60;

    private final Consumer<String> log;
    private final @Nullable PrintWriter terminal;
    private final LongSupplier nanos;
    private long last;
    private int shown;

    /**
     * Nothing is said yet.
     *
     * @param log      takes whole lines
     * @param terminal of somebody who waits; null when there is none
     * @param nanos    a clock
     */
    ProgressLine(Consumer<String> log, @Nullable PrintWriter terminal, LongSupplier nanos) {
        this.log = log;
        this.terminal = terminal;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Says how far it is, if it is time to. */
    synchronized void at(Advance advance) {
        if (advance.fraction() == 0) {
            say(announcement(advance));
        } else if (terminal != null) {
            show(terminal, line(advance));
        } else if (nanos.getAsLong() - last >= PAUSE) {
            say(line(advance));
        }
    }

    private void say(String line) {
        end();
        log.accept(line);
        last = nanos.getAsLong();
    }

    /** Takes the line of the terminal back, before something else is written there. */
    synchronized void end() {
        if (terminal != null && shown > 0) {
            show(terminal, "");
            terminal.print("\r");
            terminal.flush();
        }
    }

    private void show(PrintWriter to, String line) {
        String cut = line.length() <= WIDTH ? line : line.substring(0, WIDTH);
        to.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
        to.flush();
        shown = cut.length();
    }

    private static String announcement(Advance advance) {
        return String.format(
                Locale.ROOT,
                "%s: %,d derivatives, about %,d evaluations, about %s",
                advance.subject(),
                advance.entries(),
                rounded(advance.evaluations()),
                time(advance.left()));
    }

    private static String line(Advance advance) {
        return String.format(
                Locale.ROOT,
                "%s: %d %%, about %s left",
                advance.subject(),
                (int) (100 * advance.fraction()),
                time(advance.left()));
    }

    /** Two digits of it. */
    private static long rounded(double number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round(number / unit) * unit;
    }

    private static String time(double seconds) {
        if (seconds < MINUTES) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < HOURS ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }
}
