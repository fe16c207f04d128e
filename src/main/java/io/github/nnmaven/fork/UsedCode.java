package io.github.nnmaven.fork;

import io.github.nnmaven.classfile.Fingerprint;
import io.github.nnmaven.classfile.Fingerprints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of the project's code the documents of specs use: the classes whose names stand in them, and what these lead to. All
 * that is on the class path, when the class files leave a doubt: files, native code, the environment.
 */
final class UsedCode {
    private final Supplier<ClassPath> classes;
    private @Nullable Fingerprints fingerprints;
    private @Nullable String whole;

    /**
     * Reads nothing yet.
     *
     * @param classes the project's; asked for only when a fingerprint is
     */
    UsedCode(Supplier<ClassPath> classes) {
        this.classes = classes;
    }

    /** Changes when the behaviour of the code may have changed that these documents name. */
    String fingerprint(List<String> documents) throws IOException {
        if (documents.stream().anyMatch(UsedCode::mayHideNames)) {
            return whole();
        }
        Fingerprint used = fingerprints().ofNamedIn(documents);
        return used.doubt() == null ? used.digest() : whole();
    }

    /** Whether YAML may make a name of characters that do not stand in the text as they are. */
    private static boolean mayHideNames(String document) {
        return document.indexOf('\\') >= 0;
    }

    private Fingerprints fingerprints() throws IOException {
        if (fingerprints == null) {
            fingerprints = new Fingerprints(entries());
        }
        return fingerprints;
    }

    private String whole() throws IOException {
        if (whole == null) {
            Digest digest = new Digest();
            for (Path entry : entries()) {
                digest.addContent(entry);
            }
            whole = digest.hex();
        }
        return whole;
    }

    private List<Path> entries() {
        return classes.get().entries().stream().map(Path::of).toList();
    }
}
