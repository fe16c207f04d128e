package io.github.nnmaven.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassTreeTest {
    private static final String MODEL = """
            package com.acme;
            import java.util.*;
            public class Model<T extends Number> {
                public double loss(double[] theta,
                        List<? extends Double> data, Map<String, double[]> more, T t, T[] ts) {
                    return 0;
                }
                static float f(float... x) { return 1; }
                enum Kind { PLAIN, OWN { @Override double f(double x) { return 2 * x; } }; double f(double x) { return x; } }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void signaturesAreAsTheSourceHasThem() throws IOException {
        ClassTree tree = ClassTree.of(List.of(Compiled.into(folder, MODEL)));

        assertThat(method(tree, "com.acme.Model", "loss").signature().parameterTypes())
                .containsExactly(
                        "double[]",
                        "java.util.List<? extends java.lang.Double>",
                        "java.util.Map<java.lang.String, double[]>",
                        "java.lang.Number",
                        "java.lang.Number[]");
        assertThat(method(tree, "com.acme.Model", "f").signature()).hasToString("static float f(float[])");
    }

    @Test
    void parameterNamesComeFromEitherTableOrNotAtAll() throws IOException {
        for (List<String> options : List.of(List.of("-g"), List.of("-g:none", "-parameters"))) {
            ClassTree tree = ClassTree.of(List.of(Compiled.into(folder.resolve(options.toString()), options, MODEL)));
            assertThat(method(tree, "com.acme.Model", "loss").signature().parameterNames())
                    .containsExactly("theta", "data", "more", "t", "ts");
        }
        ClassTree bare = ClassTree.of(List.of(Compiled.into(folder.resolve("bare"), List.of("-g:none"), MODEL)));
        assertThat(method(bare, "com.acme.Model", "loss").signature().parameterNames())
                .isEmpty();
        assertThat(method(bare, "com.acme.Model", "loss").line()).isZero();
    }

    @Test
    void sourceFilesAreFoundInTheFirstFolderThatHasThem() throws IOException {
        Path module = Files.createDirectories(folder.resolve("app"));
        Path main = Files.createDirectories(module.resolve("src/main/java/com/acme"));
        Path sibling = Files.createDirectories(folder.resolve("lib/src/main/java/com/acme"));
        Files.writeString(main.resolve("Model.java"), MODEL);
        Files.writeString(sibling.resolve("Model.java"), MODEL);
        Files.writeString(sibling.resolve("Other.java"), MODEL);
        SourceFolders sources = new SourceFolders(
                module,
                List.of(
                        module.resolve("src/none"),
                        module.resolve("src/main/java"),
                        folder.resolve("lib/src/main/java")));

        assertThat(sources.find("com/acme/Model.java")).isEqualTo("src/main/java/com/acme/Model.java");
        assertThat(sources.find("com/acme/Other.java")).isEqualTo("../lib/src/main/java/com/acme/Other.java");
        assertThat(sources.find("com/acme/Third.java")).isNull();
        assertThat(sources.find("com/acme")).isNull();
    }

    @Test
    void constantsWithABodyHaveAClassOfTheirOwn() throws IOException {
        ClassTree tree = ClassTree.of(List.of(Compiled.into(folder, MODEL)));

        assertThat(tree.find("com.acme.Model$Kind").constants())
                .containsEntry("PLAIN", "com.acme.Model$Kind")
                .containsEntry("OWN", "com.acme.Model$Kind$1");
    }

    @Test
    void classFilesOfANewerJavaAreReadToo() throws IOException {
        Compiled.into(folder, MODEL);
        Path file = folder.resolve("com/acme/Model.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 99;
        Files.write(file, bytes);
        ClassTree tree = ClassTree.of(List.of(folder));

        assertThat(method(tree, "com.acme.Model", "loss")).isNotNull();
        assertThat(tree.warning()).isNull();
    }

    @Test
    void whatIsNoClassFileIsOneWarning() throws IOException {
        Compiled.into(folder, MODEL);
        byte[] whole = Files.readAllBytes(folder.resolve("com/acme/Model.class"));
        Files.write(folder.resolve("A.class"), new byte[0]);
        Files.writeString(folder.resolve("B.class"), "hello, this is a text that is long enough");
        Files.write(folder.resolve("C.class"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("D.class"), whole);
        ClassTree tree = ClassTree.of(List.of(folder));

        assertThat(tree.all())
                .extracting(ClassFile::name)
                .containsExactly("com.acme.Model", "com.acme.Model$Kind", "com.acme.Model$Kind$1");
        assertThat(tree.warning()).isEqualTo("cannot read the class file of A (it is no class file), and 3 more");
    }

    @Test
    void everyTruncationIsSurvived() throws IOException {
        Compiled.into(folder.resolve("good"), MODEL);
        byte[] whole = Files.readAllBytes(folder.resolve("good/com/acme/Model.class"));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                ClassCollector.read(part);
            } catch (MalformedClassException expected) {
                assertThat(expected).hasMessageStartingWith("it is ");
            }
        }
    }

    @Test
    void descriptorsOfModulesAndOtherReleasesAreNoClasses() throws IOException {
        Compiled.into(folder, MODEL);
        Path other = Files.createDirectories(folder.resolve("META-INF/versions/21/com/acme"));
        Files.copy(folder.resolve("com/acme/Model.class"), other.resolve("Model.class"));
        Files.write(folder.resolve("module-info.class"), new byte[3]);
        Files.write(folder.resolve("com/acme/package-info.class"), new byte[3]);
        ClassTree tree = ClassTree.of(List.of(folder, folder.resolve("missing")));

        assertThat(tree.all()).hasSize(3);
        assertThat(tree.warning()).isNull();
    }

    private static ClassMethod method(ClassTree tree, String className, String name) {
        return tree.find(className).methods().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
