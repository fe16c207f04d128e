package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;

/** One document from the parser's events to a tree, within limits that hold for what aliases stand for, too. */
final class TreeComposer {
    static final int DEEPEST = 64;
    static final long MOST_VALUES = 2_000_000;

    private final TreeReader.Events events;
    private final Problems problems;
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private final Map<Anchor, Event> open = new HashMap<>();
    private long values;

    TreeComposer(TreeReader.Events events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** The document is not read on; the problem has been reported. */
    static final class Refused extends RuntimeException {
        private final int line;
        private final boolean wholeFile;

        private Refused(int line, boolean wholeFile) {
            super("refused", null, false, false);
            this.line = line;
            this.wholeFile = wholeFile;
        }

        int line() {
            return line;
        }

        boolean wholeFile() {
            return wholeFile;
        }
    }

    /** The document's root; the event that starts the document has been taken. */
    @Nullable
    Node compose() {
        Node root = null;
        for (Event event = events.next(); !(event instanceof DocumentEndEvent); event = events.next()) {
            root = node(event, 1);
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        count(event, 1);
        refuseDepth(event, depth);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag());
            return anchored(scalar, scalar(scalar));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(start, start.getTag());
        start.getAnchor().ifPresent(a -> open.put(a, start));
        Node collection = start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
        start.getAnchor().ifPresent(open::remove);
        return anchored(start, collection);
    }

    private Node anchored(NodeEvent event, Node node) {
        event.getAnchor().ifPresent(a -> anchors.put(a, node));
        return node;
    }

    private Node.Scalar scalar(ScalarEvent event) {
        Node.Shape shape = event.isPlain() ? ScalarShapes.of(event.getValue()) : Node.Shape.TEXT;
        return new Node.Scalar(
                event.getValue(),
                shape,
                !event.isPlain(),
                events.line(event),
                events.column(event),
                events.width(event));
    }

    private Node sequence(CollectionStartEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        long size = 1 + items.stream().mapToLong(Node::size).sum();
        int height = 1 + items.stream().mapToInt(Node::height).max().orElse(0);
        int width = start.isFlow() ? flowWidth(start, event) : 1;
        return new Node.Sequence(items, size, height, events.line(start), events.column(start), width);
    }

    private Node mapping(CollectionStartEvent start, int depth) {
        Map<String, Node.Entry> entries = new java.util.LinkedHashMap<>();
        long size = 1;
        int height = 1;
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            size += key.size() + value.size();
            height = Math.max(height, 1 + Math.max(key.height(), value.height()));
            put(entries, key, value);
            event = events.next();
        }
        List<Node.Entry> list = List.copyOf(entries.values());
        int width = start.isFlow()
                ? flowWidth(start, event)
                : list.isEmpty() ? 1 : list.get(0).key().width();
        return new Node.Mapping(list, size, height, events.line(start), events.column(start), width);
    }

    private void put(Map<String, Node.Entry> entries, Node key, Node value) {
        if (!(key instanceof Node.Scalar scalar) || scalar.shape() != Node.Shape.TEXT) {
            problems.add(
                    ProblemId.KEY_NOT_TEXT,
                    key,
                    "expected a text as a key, but got " + Shown.of(key),
                    key instanceof Node.Scalar ? "Put the key in quotes." : "Write one name, a colon, and its value.");
        } else if (scalar.text().equals("<<") && !scalar.quoted()) {
            problems.add(
                    ProblemId.MERGE_KEY,
                    key,
                    "expected a key of a spec, but got the merge key <<, which YAML 1.2 does not have",
                    "Write the keys out, or use an alias for a whole value.");
        } else {
            Node.Entry first = entries.putIfAbsent(scalar.text(), new Node.Entry(scalar, value));
            if (first != null) {
                duplicate(scalar, first.key());
            }
        }
    }

    private void duplicate(Node.Scalar key, Node.Scalar first) {
        if (CutCall.isRest(key.text())) {
            CutCall.report(key, problems);
            return;
        }
        problems.add(
                ProblemId.DUPLICATE_KEY,
                key,
                "expected every key once, but got " + Shown.quoted(key.text()) + " again after line " + first.line()
                        + ", column " + first.column(),
                "Delete one of the two.");
    }

    private Node aliased(AliasEvent alias, int depth) {
        Node node = anchors.get(alias.getAlias());
        if (open.containsKey(alias.getAlias())) {
            refuse(
                    alias,
                    ProblemId.RECURSIVE_ALIAS,
                    "expected an alias of a finished value, but *" + name(alias) + " stands inside its own anchor",
                    "Write the value out.");
        } else if (node == null) {
            problems.add(
                    ProblemId.UNKNOWN_ALIAS,
                    at(alias),
                    "expected an alias of an anchor above, but got *" + name(alias),
                    "Write &" + name(alias) + " before the value that is meant, or put a text with * in quotes.");
            return new Node.Scalar(
                    "", Node.Shape.NOTHING, false, events.line(alias), events.column(alias), events.width(alias));
        } else {
            count(alias, node.size());
            refuseDepth(alias, depth + node.height() - 1);
            return node;
        }
        throw new Refused(events.line(alias), false);
    }

    private static String name(AliasEvent alias) {
        String name = Shown.quoted(alias.getAlias().getValue());
        return name.substring(1, name.length() - 1);
    }

    private void count(Event event, long more) {
        values += more;
        if (values > MOST_VALUES) {
            refuse(
                    event,
                    ProblemId.TOO_MANY_VALUES,
                    "expected at most " + MOST_VALUES + " values in a document, aliases written out, but got more",
                    "Keep many numbers in a CSV file and name it with csv: FILE, or draw them with normal or uniform.");
            throw new Refused(events.line(event), true);
        }
    }

    private void refuseDepth(Event event, int depth) {
        if (depth > DEEPEST) {
            refuse(
                    event,
                    ProblemId.TOO_DEEP,
                    "expected at most " + DEEPEST + " levels of lists and maps, but got more",
                    "Close the brackets, or take the innermost part out.");
            throw new Refused(events.line(event), false);
        }
    }

    private void refuseTag(NodeEvent event, Optional<String> tag) {
        tag.ifPresent(t -> refuse(
                event,
                ProblemId.EXPLICIT_TAG,
                "expected a value without a YAML tag, but got the tag " + Shown.quoted(t),
                "Delete the tag; a text that looks like a number is written in quotes."));
    }

    private void refuse(Event event, ProblemId id, String message, String fix) {
        problems.add(id, at(event), message, fix);
    }

    private Location at(Event event) {
        return problems.source().at(events.line(event), events.column(event), events.width(event));
    }

    /** Characters of a collection in brackets that lie on its first line. */
    private int flowWidth(Event start, Event end) {
        return events.line(end) == events.line(start)
                ? events.column(end) + 1 - events.column(start)
                : Integer.MAX_VALUE;
    }
}
