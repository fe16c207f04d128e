package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code gradcheck.sarif}: the findings of a check as SARIF 2.1.0, for code scanning. Each wrong tensor, each misuse and each
 * subject that fails as a whole is a result, at the line of the gradient's code where that is known, else of the spec.
 */
public final class Sarif {
    private static final String UNRESERVED = "-._~/";

    private final JsonWriter json;
    private final String folder;

    private Sarif(JsonWriter json, String folder) {
        this.json = json;
        this.folder = folder;
    }

    /**
     * Writes the whole document.
     *
     * @param folder  of the module, relative to the repository, empty or with a slash at its end
     * @param version of the plugin
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(List<SubjectResult> subjects, String folder, String version, Appendable out)
            throws IOException {
        Sarif sarif = new Sarif(new JsonWriter(out), folder);
        sarif.json.beginObject().name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
        sarif.json.name("version").value("2.1.0").name("runs").beginArray().beginObject();
        sarif.tool(version);
        sarif.json.name("results").beginArray();
        for (SubjectResult subject : subjects) {
            sarif.results(subject);
        }
        sarif.json.endArray().endObject().endArray().endObject().finish();
    }

    private void tool(String version) throws IOException {
        json.name("tool").beginObject().name("driver").beginObject();
        json.name("name").value("nn-maven-plugin").name("version").value(version);
        json.name("rules").beginArray();
        for (Rule rule : Rule.values()) {
            json.beginObject().name("id").value(rule.id);
            message("shortDescription", rule.description);
            json.endObject();
        }
        json.endArray().endObject().endObject();
    }

    private void results(SubjectResult subject) throws IOException {
        boolean found = false;
        for (int p = 0; p < subject.points().size(); p++) {
            for (TensorResult tensor : subject.points().get(p).tensors()) {
                if (!tensor.passed()) {
                    found = true;
                    tensor(subject, tensor, PointName.at(subject, p));
                }
            }
        }
        for (Misuse misuse : subject.misuses()) {
            found = true;
            String part = misuse.method() + " " + misuse.what();
            CodePlace code = misuse.code() == null ? subject.code() : misuse.code();
            result(Rule.MISUSE, subject, code, part, subject.name() + ": " + misuse.sentence());
        }
        if (subject.outcome() == Outcome.ERROR || (!found && subject.outcome() == Outcome.FAIL)) {
            Rule rule = subject.outcome() == Outcome.ERROR ? Rule.ERROR : Rule.VACUOUS;
            result(rule, subject, subject.code(), "", subject.name() + ": " + subject.message());
        }
    }

    private void tensor(SubjectResult subject, TensorResult tensor, String place) throws IOException {
        String name = tensor.tensor().name();
        EntryResult first = tensor.mismatches().get(0);
        String text = subject.name() + place + ": " + (tensor.mismatched() + tensor.nonFinite()) + " of "
                + tensor.tensor().size() + " derivatives by " + name + " are wrong; first "
                + tensor.tensor().entry(first.index()) + JunitXml.compared(first)
                + SuspectedCause.clause(tensor);
        Rule rule = tensor.mismatched() > 0 ? Rule.MISMATCH : Rule.NON_FINITE;
        result(rule, subject, subject.code(), name + place, text);
    }

    private void result(Rule rule, SubjectResult subject, @Nullable CodePlace place, String part, String text)
            throws IOException {
        json.beginObject().name("ruleId").value(rule.id);
        json.name("level").value("error");
        message("message", text);
        json.name("partialFingerprints").beginObject();
        json.name("subject/v1").value(subject.name() + "#" + part).endObject();
        Source code = Source.of(place);
        Source spec = Source.of(subject.source());
        json.name("locations").beginArray().beginObject();
        place(code == null ? spec : code);
        json.endObject().endArray();
        if (code != null) {
            json.name("relatedLocations").beginArray().beginObject();
            place(spec);
            message("message", "checked because of this declaration");
            json.endObject().endArray();
        }
        json.endObject();
    }

    private void place(Source source) throws IOException {
        json.name("physicalLocation").beginObject().name("artifactLocation").beginObject();
        json.name("uri").value(encoded(source.below(folder)));
        json.name("uriBaseId").value("%SRCROOT%").endObject();
        json.name("region")
                .beginObject()
                .name("startLine")
                .value(source.line())
                .endObject()
                .endObject();
    }

    private void message(String name, String text) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }

    /** A path as a relative URI reference (RFC 3986): everything that is not unreserved becomes {@code %xx} of its UTF-8. */
    static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= 'a' && b <= 'z')
                    || UNRESERVED.indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : "%" + hex(b >> 4) + hex(b));
        }
        return uri.toString();
    }

    private static char hex(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 0xf);
    }

    /** What can be found. */
    private enum Rule {
        MISMATCH("nn/mismatch", "A claimed derivative differs from the numeric one by more than both errors allow."),
        NON_FINITE("nn/non-finite", "A derivative or the function itself is NaN or infinite."),
        ERROR("nn/error", "The subject could not be evaluated."),
        MISUSE("nn/misuse", "A method does something else to its caller than its signature promises."),
        VACUOUS("nn/vacuous", "Nothing was verified: the inputs do not exercise the gradient.");

        private final String id;
        private final String description;

        Rule(String id, String description) {
            this.id = id;
            this.description = description;
        }
    }
}
