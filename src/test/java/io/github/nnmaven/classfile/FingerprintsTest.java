package io.github.nnmaven.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
    private static final String MODEL = "package com.acme; class Model { double f(double x) { return Inner.g(x); } }";
    private static final String INNER = "package com.acme; class Inner { static double g(double x) { return x; } }";
    private static final String OTHER = "package com.acme; class Other { double h(double x) { return x; } }";

    @TempDir
    private Path folder;

    @Test
    void theSameClassesElsewhereAndLaterHaveTheSameFingerprint() throws IOException {
        Path a = Compiled.into(folder.resolve("a"), MODEL, INNER, OTHER);
        Path b = Compiled.into(folder.resolve("b"), OTHER, INNER, MODEL);
        Files.setLastModifiedTime(b.resolve("com/acme/Model.class"), FileTime.fromMillis(0));

        assertThat(digest(List.of(a))).isEqualTo(digest(List.of(b))).hasSize(64);
    }

    @Test
    void whatItUsesChangesItAndWhatItDoesNotUseDoesNot() throws IOException {
        String before = digest(List.of(Compiled.into(folder.resolve("a"), MODEL, INNER, OTHER)));
        String changed = digest(
                List.of(Compiled.into(folder.resolve("b"), MODEL, INNER.replace("return x", "return 2 * x"), OTHER)));
        String unrelated = digest(
                List.of(Compiled.into(folder.resolve("c"), MODEL, INNER, OTHER.replace("return x", "return 2 * x"))));

        assertThat(changed).isNotEqualTo(before);
        assertThat(unrelated).isEqualTo(before);
    }

    @Test
    void namesNeedNotBeEnglish() throws IOException {
        String user = "package com.acme; class Model { double f(double x) { return \u57fa\u790e.g(x); } }";
        String used = "package com.acme; class \u57fa\u790e { static double g(double x) { return x; } }";
        String before = digest(List.of(Compiled.into(folder.resolve("a"), user, used)));

        assertThat(digest(List.of(Compiled.into(folder.resolve("b"), user, used.replace("return x", "return 3")))))
                .isNotEqualTo(before);
    }

    @Test
    void aClassThatIsNamedInAStringCounts() throws IOException {
        String user = "package com.acme; class Model { String name() { return \"com.acme.Other\"; } }";
        String before = digest(List.of(Compiled.into(folder.resolve("a"), user, OTHER)));

        assertThat(digest(List.of(Compiled.into(folder.resolve("b"), user, OTHER.replace("return x", "return 3")))))
                .isNotEqualTo(before);
    }

    @Test
    void whoFindsClassesByNameDependsOnAllOfThem() throws IOException {
        String finder =
                "package com.acme; class Model { Class<?> f(String n) throws Exception { return Class.forName(n + 1); } }";
        String before = digest(List.of(Compiled.into(folder.resolve("a"), finder, OTHER)));

        assertThat(digest(List.of(Compiled.into(folder.resolve("b"), finder, OTHER.replace("return x", "return 3")))))
                .isNotEqualTo(before);
    }

    @Test
    void resourcesCountWhenTheyAreRead() throws IOException {
        String reader = "package com.acme; class Model { Object f() { return Model.class.getResource(\"/t.csv\"); } }";
        Path reads = Compiled.into(folder.resolve("a"), reader);
        Path ignores = Compiled.into(folder.resolve("b"), MODEL, INNER);
        String readsBefore = digest(List.of(reads));
        String ignoresBefore = digest(List.of(ignores));
        Files.writeString(reads.resolve("t.csv"), "1");
        Files.writeString(ignores.resolve("t.csv"), "1");

        assertThat(digest(List.of(reads))).isNotEqualTo(readsBefore);
        assertThat(digest(List.of(ignores))).isEqualTo(ignoresBefore);
    }

    @Test
    void librariesCountByNameAndContent() throws IOException {
        Path classes = Compiled.into(folder.resolve("a"), MODEL, INNER);
        Path jar = Files.writeString(folder.resolve("lib-1.jar"), "one");
        Path moved = Files.createDirectories(folder.resolve("elsewhere")).resolve("lib-1.jar");
        Files.writeString(moved, "one");
        Path newer = Files.writeString(folder.resolve("lib-2.jar"), "one");
        String before = digest(List.of(classes, jar));

        assertThat(digest(List.of(classes, moved))).isEqualTo(before);
        assertThat(digest(List.of(classes, newer))).isNotEqualTo(before);
        Files.writeString(jar, "two");
        assertThat(digest(List.of(classes, jar))).isNotEqualTo(before);
    }

    @Test
    void whoReadsFilesOrTheClockIsInDoubt() throws IOException {
        String reader = "package com.acme; class Inner { static double g(double x) { return System.nanoTime(); } }";
        Path in = Compiled.into(folder.resolve("a"), MODEL, reader);
        Path not = Compiled.into(folder.resolve("b"), MODEL, INNER);

        assertThat(new Fingerprints(List.of(in)).of(List.of("com.acme.Model")).doubt())
                .isEqualTo("com.acme.Inner uses nanoTime");
        assertThat(new Fingerprints(List.of(not)).of(List.of("com.acme.Model")).doubt())
                .isNull();
    }

    @Test
    void manyClassesTogetherDoNotDependOnTheirOrder() throws IOException {
        Fingerprints fingerprints = new Fingerprints(List.of(Compiled.into(folder, MODEL, INNER, OTHER)));

        assertThat(fingerprints.of(List.of("com.acme.Model", "com.acme.Other", "com.acme.Missing")))
                .isEqualTo(fingerprints.of(List.of("com.acme.Missing", "com.acme.Other", "com.acme.Model")))
                .isNotEqualTo(fingerprints.of(List.of("com.acme.Other", "com.acme.Model")));
    }

    private static String digest(List<Path> classPath) throws IOException {
        return new Fingerprints(classPath).of(List.of("com.acme.Model")).digest();
    }
}
