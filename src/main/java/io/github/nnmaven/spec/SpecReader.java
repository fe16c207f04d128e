package io.github.nnmaven.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads spec files. Whatever the bytes are, the answer is a {@link SpecFile}: nothing is thrown, and time and memory grow no
 * faster than the file.
 */
public final class SpecReader {
    /** Largest size of a spec file, in bytes; a larger one is a problem of its own. */
    public static final int MOST_BYTES = SpecText.MOST_BYTES;

    private final DocumentForm form;

    /** Reads with the given names. */
    public SpecReader(Vocabulary vocabulary) {
        this.form = new DocumentForm(vocabulary);
    }

    /**
     * Reads one file.
     *
     * @param path  how messages call it
     * @param bytes its content
     */
    public SpecFile read(String path, byte[] bytes) {
        Problems problems = SpecText.decode(path, bytes);
        if (problems.count() > 0) {
            return new SpecFile(path, List.of(), problems.inOrder(), List.of(), problems.source());
        }
        List<SubjectSpec> subjects = new ArrayList<>();
        List<Located<String>> names = new ArrayList<>();
        for (Node document : TreeReader.documents(problems)) {
            SubjectSpec subject = form.read(document, problems);
            if (subject != null) {
                subjects.add(subject);
            }
            Located<String> name = DocumentForm.name(document, new Problems(problems.source()));
            if (name != null) {
                names.add(name);
            }
        }
        return new SpecFile(path, subjects, problems.inOrder(), names, problems.source());
    }
}
