package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class UnchangedTest {
    private static final String PLAIN = network("plain", "input: 0.5", "relu");
    private static final String OWN = network("own", "input: 0.5", "com.acme.Swish");
    private static final String FROM_FILE = network("from-file", "input: {csv: data/x.csv}", "relu");

    @TempDir
    Path folder;

    private String specs = PLAIN + "---\n" + OWN + "---\n" + FROM_FILE;
    private CheckOptions options = CheckOptions.DEFAULTS;
    private String argLine = "";
    private Map<String, String> properties = Map.of();
    private Work work = Work.CHECK;
    private final AtomicInteger classPaths = new AtomicInteger();

    private static String network(String name, String input, String activation) {
        return "network: " + name + "\n" + input + "\nlayers:\n  - linear: 2\n  - " + activation
                + "\n  - linear: 1\ninitialize: {weights: normal}\nloss: least-squares\ntarget: 1\n";
    }

    @BeforeEach
    void projectFiles() throws IOException {
        compiled("Swish", "com/acme/Logistic");
        compiled("Logistic", "com/acme/Table");
        compiled("Table");
        compiled("Other");
        write("src/main/nn/data/x.csv", "0.5\n");
        write("jdk/bin/java", "");
        write("jdk/release", "17.0.1");
        write("plugin.jar", "0.1.0");
    }

    /** The class file of a class whose constants are these: names of classes, methods and versions of its code. */
    private void compiled(String name, String... constants) throws IOException {
        ClassWriter file = new ClassWriter(0);
        file.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/acme/" + name, null, "java/lang/Object", null);
        List.of(constants).forEach(file::newUTF8);
        Path path = folder.resolve("classes/com/acme/" + name + ".class");
        Files.createDirectories(path.getParent());
        Files.write(path, file.toByteArray());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private Unchanged unchanged() throws IOException {
        List<SpecContent> contents =
                List.of(new SpecContent("src/main/nn/net.yaml", specs.getBytes(StandardCharsets.UTF_8)));
        Order order = new Order(work, folder.toString(), contents, List.of(), options, 1, Duration.ZERO);
        Jvm jvm = new Jvm(folder.resolve("jdk/bin/java"), argLine, properties, folder, folder);
        Path plugin = folder.resolve("plugin.jar");
        return new Unchanged(folder.resolve("cache"), order, SpecSet.read(contents), this::classPath, jvm, plugin);
    }

    private ClassPath classPath() {
        classPaths.incrementAndGet();
        return new ClassPath(
                List.of(
                        folder.resolve("classes").toString(),
                        folder.resolve("lib.jar").toString()),
                "");
    }

    private static Outcome passed(String subject) {
        return Outcome.checked(
                subject,
                new SubjectResult(subject, "", "bounded", SubjectResult.Outcome.PASS, "fine", 1, List.of()),
                null);
    }

    private void keepAll() throws IOException {
        Unchanged now = unchanged();
        now.keep(passed("plain"));
        now.keep(passed("own"));
        String digest = Digest.of("0.5\n");
        now.keep(passed("from-file").reading(List.of(new Outcome.Read("src/main/nn/net.yaml", "data/x.csv", digest))));
    }

    private List<String> known() throws IOException {
        Unchanged now = unchanged();
        Stream.Builder<String> known = Stream.builder();
        for (String name : List.of("plain", "own", "from-file")) {
            if (now.find(name) != null) {
                known.add(name);
            }
        }
        return known.build().toList();
    }

    @Test
    void whatHasNotChangedIsKnownAgain() throws IOException {
        assertThat(known()).isEmpty();
        keepAll();
        assertThat(known()).containsExactly("plain", "own", "from-file");
        assertThat(Objects.requireNonNull(unchanged().find("plain")).check())
                .usingRecursiveComparison()
                .isEqualTo(passed("plain").check());
    }

    @Test
    void anotherDocumentOfTheFileMayChange() throws IOException {
        keepAll();
        specs = specs.replace(
                "input: 0.5\nlayers:\n  - linear: 2\n  - com", "input: 0.6\nlayers:\n  - linear: 2\n  - com");
        assertThat(known()).containsExactly("plain", "from-file");
    }

    @Test
    void aDocumentThatMovesIsAnotherOneSinceItsLinesAreReported() throws IOException {
        keepAll();
        specs = PLAIN + "# a comment\n---\n" + OWN + "---\n" + FROM_FILE;
        assertThat(known()).isEmpty();
    }

    @Test
    void aChangedClassCountsForThoseThatUseIt() throws IOException {
        keepAll();
        compiled("Swish", "com/acme/Logistic", "second version");
        assertThat(known()).containsExactly("plain", "from-file");
    }

    @Test
    void whatAClassUsesThroughOthersCounts() throws IOException {
        keepAll();
        compiled("Table", "second version");
        assertThat(known()).containsExactly("plain", "from-file");
        compiled("Table");
        assertThat(known()).containsExactly("plain", "own", "from-file");
    }

    @Test
    void whatNoClassOfASubjectUsesDoesNotCount() throws IOException {
        keepAll();
        compiled("Other", "second version");
        compiled("OneMore", "com/acme/Swish");
        write("classes/notes.txt", "read by nobody");
        assertThat(known()).containsExactly("plain", "own", "from-file");
    }

    @Test
    void everyClassCountsForCodeThatFindsClassesByNameOrReadsFiles() throws IOException {
        for (String finder : List.of("forName", "java/util/ServiceLoader", "java/nio/file/Files", "loadLibrary")) {
            compiled("Table", finder);
            compiled("Other");
            keepAll();
            compiled("Other", "second version");
            assertThat(known()).as(finder).containsExactly("plain", "from-file");
        }
    }

    @Test
    void resourcesCountForCodeThatReadsThem() throws IOException {
        compiled("Table", "getResourceAsStream");
        write("classes/table.csv", "1");
        keepAll();
        write("classes/table.csv", "2");
        assertThat(known()).containsExactly("plain", "from-file");
    }

    @Test
    void aDependencyCountsForAllProjectCode() throws IOException {
        write("lib.jar", "1.0");
        keepAll();
        write("lib.jar", "1.1");
        assertThat(known()).containsExactly("plain", "from-file");
    }

    @Test
    void aNameThatYamlUnescapesCountsAllClasses() throws IOException {
        specs = specs.replace("com.acme.Swish", "\"com.acme.Swi\\u0073h\"");
        keepAll();
        compiled("Other", "second version");
        assertThat(known()).containsExactly("plain", "from-file");
    }

    @Test
    void theClassPathIsNotAskedForWithoutNeed() throws IOException {
        unchanged().find("plain");
        assertThat(classPaths).hasValue(0);
        unchanged().find("own");
        assertThat(classPaths).hasValue(1);
    }

    @Test
    void aFileThatASpecNamesCounts() throws IOException {
        keepAll();
        Path data = write("src/main/nn/data/x.csv", "0.75\n");
        assertThat(known()).containsExactly("plain", "own");
        Files.delete(data);
        assertThat(known()).containsExactly("plain", "own");
    }

    @Test
    void everySettingCounts() throws IOException {
        keepAll();
        for (CheckOptions other : List.of(
                new CheckOptions("central", null, null, null, 10_000_000, 0),
                new CheckOptions("bounded", 1e-6, null, null, 10_000_000, 0),
                new CheckOptions("bounded", null, 1e-3, null, 10_000_000, 0),
                new CheckOptions("bounded", null, null, 1e-9, 10_000_000, 0),
                new CheckOptions("bounded", null, null, null, 10, 0),
                new CheckOptions("bounded", null, null, null, 10_000_000, 1))) {
            options = other;
            assertThat(known()).as(other.toString()).isEmpty();
        }
        options = CheckOptions.DEFAULTS;
        assertThat(known()).hasSize(3);
    }

    @Test
    void theJvmItsArgumentsAndPropertiesCount() throws IOException {
        keepAll();
        argLine = "-ea";
        assertThat(known()).isEmpty();
        argLine = "";
        properties = Map.of("acme.mode", "fast");
        assertThat(known()).isEmpty();
        properties = Map.of();
        write("jdk/release", "17.0.2");
        assertThat(known()).isEmpty();
        write("jdk/release", "17.0.1");
        assertThat(known()).hasSize(3);
    }

    @Test
    void thePluginAndTheKindOfWorkCount() throws IOException {
        keepAll();
        write("plugin.jar", "0.2.0");
        assertThat(known()).isEmpty();
        write("plugin.jar", "0.1.0");
        work = Work.STUDY;
        assertThat(known()).isEmpty();
        work = Work.CHECK;
        assertThat(known()).hasSize(3);
    }

    @Test
    void whatIsForgottenIsUnknown() throws IOException {
        keepAll();
        unchanged().forget("own");
        assertThat(known()).containsExactly("plain", "from-file");
    }

    @Test
    void aBrokenOrForeignFileIsIgnored() throws IOException {
        for (String content : List.of("", "short", "x".repeat(500))) {
            keepAll();
            overwrite(content.getBytes(StandardCharsets.UTF_8));
            assertThat(known()).isEmpty();
        }
        keepAll();
        byte[] text = Text.serialized();
        overwrite(Text.joined(new Digest().add(text).bytes(), text));
        assertThat(known()).isEmpty();
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        keepAll();
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(known()).isEmpty();
    }

    private void overwrite(byte[] content) throws IOException {
        for (Path file : kept()) {
            Files.write(file, content);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    /** Something else in Java's serialized form. */
    private static final class Text {
        static byte[] serialized() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject("foreign");
            }
            return bytes.toByteArray();
        }

        static byte[] joined(byte[] first, byte[] second) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(first);
            bytes.write(second);
            return bytes.toByteArray();
        }
    }
}
