package io.github.nnmaven.spec;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The documents of a file as trees. A document that is no YAML is a problem; reading goes on at the next line that begins
 * with {@code ---}, unless too many are none.
 */
final class TreeReader {
    /** Beyond so many documents that are no YAML the file is something else. */
    private static final int MOST_BROKEN = 50;

    /** The scanner copies what it has at each refill, so a long scalar needs long refills to be read in linear time. */
    private static final int MOST_BUFFERED = 1 << 20;

    private final Problems problems;
    private final SpecSource source;
    private final LoadSettings settings;
    private final List<Node> documents = new ArrayList<>();
    private int broken;

    private TreeReader(Problems problems) {
        this.problems = problems;
        this.source = problems.source();
        this.settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(1024, Math.min(source.text().length(), MOST_BUFFERED)))
                .build();
    }

    /** All documents that are YAML; empty ones are left out. */
    static List<Node> documents(Problems problems) {
        TreeReader reader = new TreeReader(problems);
        int before = problems.count();
        int line = 1;
        while (line > 0) {
            line = reader.readFrom(line);
        }
        if (reader.documents.isEmpty() && problems.count() == before) {
            problems.add(
                    ProblemId.NO_DOCUMENT,
                    reader.source.at(1, 1, 1),
                    "expected a document that begins with network: or function:, but got an empty file",
                    "Write a spec, or delete the file.");
        }
        return reader.documents;
    }

    /** Reads from the beginning of a line; returns the line at which to go on after a syntax error, or 0. */
    private int readFrom(int firstLine) {
        Events events = new Events(parser(firstLine), firstLine - 1);
        try {
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent) {
                    add(new TreeComposer(events, problems).compose());
                }
            }
            return 0;
        } catch (YamlEngineException e) {
            int line = SyntaxErrors.report(e, events.line(), firstLine - 1, problems);
            return nextDocument(Math.max(line, firstLine + 1));
        } catch (TreeComposer.Refused e) {
            return e.wholeFile() ? 0 : nextDocument(e.line() + 1);
        }
    }

    private void add(@Nullable Node root) {
        if (root != null && root.shape() != Node.Shape.NOTHING) {
            documents.add(root);
        }
    }

    private ParserImpl parser(int line) {
        StringReader text = new StringReader(source.text());
        try {
            text.skip(source.startOf(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** The first line, the given one or a later one, that begins a document, or 0. */
    private int nextDocument(int line) {
        broken++;
        for (int next = line; next <= source.lines() && broken < MOST_BROKEN; next++) {
            if (source.text().startsWith("---", source.startOf(next))) {
                return next;
            }
        }
        return 0;
    }

    /** The parser's events, with lines of the whole file. */
    static final class Events {
        private final ParserImpl parser;
        private final int offset;
        private int line = 1;

        private Events(ParserImpl parser, int offset) {
            this.parser = parser;
            this.offset = offset;
        }

        boolean hasNext() {
            try {
                return parser.hasNext();
            } catch (IllegalArgumentException e) { // the number of an escape is no character
                throw new YamlEngineException("unknown escape character", e);
            }
        }

        private Event parse() {
            try {
                return parser.next();
            } catch (IllegalArgumentException e) { // the number of an escape is no character
                throw new YamlEngineException("unknown escape character", e);
            }
        }

        Event next() {
            Event event = parse();
            line = line(event);
            return event;
        }

        /** Line of the last event. */
        int line() {
            return line;
        }

        int line(Event event) {
            return event.getStartMark().map(m -> m.getLine() + 1).orElse(1) + offset;
        }

        int column(Event event) {
            return event.getStartMark().map(m -> m.getColumn() + 1).orElse(1);
        }

        /** Characters up to the event's end, or {@code Integer.MAX_VALUE} when it ends on another line. */
        int width(Event event) {
            int endLine = event.getEndMark().map(m -> m.getLine() + 1).orElse(1) + offset;
            int endColumn = event.getEndMark().map(m -> m.getColumn() + 1).orElse(1);
            return endLine == line(event) ? endColumn - column(event) : Integer.MAX_VALUE;
        }
    }
}
