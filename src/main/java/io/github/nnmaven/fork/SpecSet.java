package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.gradcheck.Expected;
import io.github.nnmaven.spec.ExpectSpec;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.GradcheckSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.NetworkSpec;
import io.github.nnmaven.spec.Problem;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecFiles;
import io.github.nnmaven.spec.SpecReader;
import io.github.nnmaven.spec.SubjectSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spec files of a run, read and judged, but not put together: none of the project's code is touched. */
public final class SpecSet {
    private final List<SpecContent> contents;
    private final List<SpecFile> files;
    private final Map<String, SubjectSpec> subjects = new LinkedHashMap<>();

    private SpecSet(List<SpecContent> contents, List<SpecFile> files) {
        this.contents = List.copyOf(contents);
        this.files = List.copyOf(files);
        files.stream()
                .flatMap(file -> file.subjects().stream())
                .forEach(spec -> subjects.put(spec.name().value(), spec));
    }

    /** Reads all files with the names of {@link Catalog#standard}. */
    public static SpecSet read(List<SpecContent> contents) {
        SpecReader reader = new SpecReader(Catalog.standard().vocabulary());
        return new SpecSet(
                contents,
                contents.stream().map(c -> reader.read(c.name(), c.bytes())).toList());
    }

    /** The problems of each file, or else those between them. */
    public List<Problem> problems() {
        List<Problem> each =
                files.stream().flatMap(file -> file.problems().stream()).toList();
        return each.isEmpty() ? SpecFiles.check(files) : each;
    }

    /** All subjects; of files with problems those that could be read. */
    public List<SubjectSpec> subjects() {
        return List.copyOf(subjects.values());
    }

    /** The subjects whose name is wanted, in the order of the specs. */
    public List<String> names(Predicate<String> wanted) {
        return subjects.keySet().stream().filter(wanted).toList();
    }

    /** Whether the subject is a network. */
    public boolean isNetwork(String subject) {
        return spec(subject) instanceof NetworkSpec;
    }

    /** {@code file:line} of a subject's document. */
    public String source(String subject) {
        Location where = spec(subject).name().where();
        return where.file() + ":" + where.line();
    }

    /** What the subject's spec says about its own check. */
    public GradcheckSpec gradcheck(String subject) {
        SubjectSpec spec = spec(subject);
        return spec instanceof FunctionSpec function ? function.gradcheck() : ((NetworkSpec) spec).gradcheck();
    }

    /** What a subject's spec says is known to be wrong. */
    public List<Expected> expected(String subject) {
        return spec(subject) instanceof FunctionSpec function
                ? function.expect().stream().map(SpecSet::expected).toList()
                : List.of();
    }

    private static Expected expected(ExpectSpec written) {
        String entry = written.entry().isEmpty()
                ? ""
                : written.entry().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String what = written.tensor() == null ? "" : written.tensor().value() + entry;
        return new Expected(what, written.reason().value(), written.until().value());
    }

    /** Whether putting one of the subjects together, or working on it, runs the project's own code. */
    public boolean needsProjectCode(Collection<String> some) {
        return some.stream().flatMap(name -> needed(name).stream()).anyMatch(SpecSet::needsProjectCode);
    }

    private static boolean needsProjectCode(SubjectSpec spec) {
        return !(spec instanceof NetworkSpec network)
                || network.loss().isClassName()
                || network.layers().stream().anyMatch(layer -> layer.isClassName());
    }

    /** The subject and those whose inputs it takes, the subject last. */
    List<SubjectSpec> needed(String subject) {
        List<SubjectSpec> needed = new ArrayList<>();
        Set<String> met = new HashSet<>();
        SubjectSpec next = spec(subject);
        while (next != null && met.add(next.name().value())) {
            needed.add(next);
            next = inputsOf(next);
        }
        Collections.reverse(needed);
        return needed;
    }

    /** The text that says all about a subject: its document and those whose inputs it takes, with file and line. */
    List<String> documents(String subject) {
        return needed(subject).stream().map(this::document).toList();
    }

    private String document(SubjectSpec spec) {
        Location where = spec.name().where();
        return contents.stream()
                .filter(content -> content.name().equals(where.file()))
                .findFirst()
                .map(content -> where.file() + ":" + Documents.at(content.bytes(), where.line()))
                .orElse(where.file());
    }

    /** The files in which a subject and those whose inputs it takes are declared. */
    List<String> filesOf(String subject) {
        return needed(subject).stream()
                .map(spec -> spec.name().where().file())
                .distinct()
                .toList();
    }

    private @Nullable SubjectSpec inputsOf(SubjectSpec spec) {
        Located<String> other =
                spec instanceof NetworkSpec network ? network.study().inputsOf() : null;
        return other == null ? null : subjects.get(other.value());
    }

    private SubjectSpec spec(String subject) {
        SubjectSpec spec = subjects.get(subject);
        if (spec == null) {
            throw new NoSuchElementException("no spec has a subject \"" + subject + "\"");
        }
        return spec;
    }

    List<SpecFile> files() {
        return files;
    }

    /** As they were read. */
    public List<SpecContent> contents() {
        return contents;
    }
}
