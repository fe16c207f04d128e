package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document: a network, or a function of the project's own. */
final class DocumentForm implements Form<SubjectSpec> {
    private static final String FUNCTION = "function";

    private final MapForm<NetworkSpec> network;

    DocumentForm(Vocabulary vocabulary) {
        this.network = new NetworkForm(vocabulary).form();
    }

    @Override
    public @Nullable SubjectSpec read(Node node, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.wrongType(node, expected(), "Begin the document with \"network: NAME\".");
            return null;
        }
        Node.Entry function = mapping.entry(FUNCTION);
        if (function != null) {
            reportFunction(function, problems);
            return null;
        }
        if (isNetwork(mapping)) {
            return network.read(mapping, problems);
        }
        problems.add(
                ProblemId.DOCUMENT_KIND,
                mapping,
                "expected " + expected() + ", but got " + Shown.of(mapping),
                "Begin the document with \"network: NAME\".");
        return null;
    }

    /** The name of the document's subject, even if the rest is broken; null if it has none. */
    static @Nullable Located<String> name(Node document, Problems unread) {
        Node.Entry entry = document instanceof Node.Mapping mapping ? mapping.entry(NetworkForm.KIND) : null;
        return entry == null ? null : TextForm.NAME_OF_SUBJECT.located().read(entry.value(), unread);
    }

    /** Has the key, one like it, or layers. */
    private static boolean isNetwork(Node.Mapping mapping) {
        return mapping.entries().stream()
                .map(e -> e.key().text())
                .flatMap(DocumentForm::kind)
                .findAny()
                .isPresent();
    }

    private static Stream<String> kind(String key) {
        return key.equals("layers") || Nearest.to(key, List.of(NetworkForm.KIND)) != null
                ? Stream.of(key)
                : Stream.of();
    }

    private static void reportFunction(Node.Entry function, Problems problems) {
        problems.add(
                ProblemId.FUNCTION_NOT_SUPPORTED,
                function.key(),
                "expected a network, but got a function, which this version does not check yet",
                "Move the document into a file that is not among the specs.");
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return network.schema(definitions);
    }

    @Override
    public String expected() {
        return "a document that begins with network: or function:";
    }
}
