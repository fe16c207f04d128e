package io.github.nnmaven.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document: a network, or a function of the project's own. */
final class DocumentForm implements Form<SubjectSpec> {
    private static final String FIX = "Begin the document with \"network: NAME\" or \"function: com.acme.CLASS\".";

    private final Vocabulary vocabulary;
    private @Nullable MapForm<NetworkSpec> network;
    private @Nullable MapForm<FunctionSpec> function;

    /** Builds a form when the first document needs it. */
    DocumentForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private MapForm<NetworkSpec> network() {
        if (network == null) {
            network = new NetworkForm(vocabulary).form();
        }
        return network;
    }

    private MapForm<FunctionSpec> function() {
        if (function == null) {
            function = new FunctionForm(vocabulary).form();
        }
        return function;
    }

    @Override
    public @Nullable SubjectSpec read(Node node, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.wrongType(node, expected(), FIX);
            return null;
        }
        if (mapping.entry(NetworkForm.KIND) != null && mapping.entry(FunctionForm.KIND) != null) {
            problems.add(
                    ProblemId.CONFLICTING_KEYS,
                    mapping,
                    "expected network: or function:, but got both",
                    "Separate two documents by a line of ---.");
            return null;
        }
        if (isLike(FunctionForm.KIND, "gradient", mapping)) {
            return function().read(mapping, problems);
        }
        if (isLike(NetworkForm.KIND, "layers", mapping)) {
            return network().read(mapping, problems);
        }
        problems.add(
                ProblemId.DOCUMENT_KIND, mapping, "expected " + expected() + ", but got " + Shown.of(mapping), FIX);
        return null;
    }

    /** The name of the document's subject, even if the rest is broken; null if it has none. */
    static @Nullable Located<String> name(Node document, Problems unread) {
        if (!(document instanceof Node.Mapping mapping)) {
            return null;
        }
        Node.Entry network = mapping.entry(NetworkForm.KIND);
        return network == null
                ? FunctionForm.name(mapping, unread)
                : TextForm.NAME_OF_SUBJECT.located().read(network.value(), unread);
    }

    /** Has the key, one like it, or one that only this kind of document has. */
    private static boolean isLike(String kind, String own, Node.Mapping mapping) {
        return mapping.entries().stream()
                .map(entry -> entry.key().text())
                .anyMatch(key -> key.equals(own) || Nearest.to(key, List.of(kind)) != null);
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return Schemas.anyOf(List.of(network().schema(definitions), function().schema(definitions)));
    }

    @Override
    public String expected() {
        return "a document that begins with network: or function:";
    }
}
