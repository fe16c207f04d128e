package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ThrownTest {
    private static Throwable thrown(Throwable thrown, StackTraceElement... stack) {
        thrown.setStackTrace(stack);
        return thrown;
    }

    private static StackTraceElement jdk(String className, String method) {
        return new StackTraceElement("app", "java.base", "17", className, method, "File.java", 1);
    }

    private static StackTraceElement library(String className, String method, int line) {
        return new StackTraceElement("app", null, null, className, method, "Ours.java", line);
    }

    private static StackTraceElement project(String method, int line) {
        return new StackTraceElement(Thrown.LOADER, null, null, "com.acme.Loss", method, "Loss.java", line);
    }

    @Test
    void theInnermostFrameOfTheProjectIsThePlace() {
        Throwable thrown = thrown(
                new IllegalStateException("text"),
                jdk("java.util.List", "of"),
                library("io.github.nnmaven.Ours", "call", 3),
                project("inner", 42),
                project("value", 12));
        assertThat(Thrown.words(thrown)).isEqualTo("java.lang.IllegalStateException: text (Loss.java:42)");
        assertThat(Thrown.place(thrown.getStackTrace())).hasValue("com.acme.Loss.inner (Loss.java:42)");
    }

    @Test
    void withoutAFrameOfTheProjectItIsTheFirstOutsideTheJdk() {
        Throwable thrown =
                thrown(new IllegalStateException(), jdk("java.util.List", "of"), library("a.Ours", "call", 3));
        assertThat(Thrown.words(thrown)).isEqualTo("java.lang.IllegalStateException (Ours.java:3)");
        assertThat(Thrown.isInProjectCode(thrown.getStackTrace())).isFalse();
    }

    @Test
    void aClassFileWithoutLinesHasNoPlace() {
        StackTraceElement unknown =
                new StackTraceElement(Thrown.LOADER, null, null, "com.acme.Loss", "value", null, -1);
        assertThat(Thrown.words(thrown(new IllegalStateException("text"), unknown)))
                .isEqualTo("java.lang.IllegalStateException: text");
        assertThat(Thrown.place(new StackTraceElement[] {unknown})).hasValue("com.acme.Loss.value");
    }

    @Test
    void theMethodIsNamedWhenItIsNotTheOneThatWasCalled() {
        Throwable thrown = thrown(new IllegalStateException("text"), project("inner", 42), project("value", 12));
        assertThat(Thrown.sentence("com.acme.Loss.value(x)", thrown))
                .isEqualTo("com.acme.Loss.value(x) threw java.lang.IllegalStateException: text"
                        + " at com.acme.Loss.inner (Loss.java:42)");
        assertThat(Thrown.sentence("com.acme.Loss.innermost(x)", thrown))
                .endsWith("at com.acme.Loss.inner (Loss.java:42)");
        assertThat(Thrown.sentence("com.acme.Loss.inner(x)", thrown))
                .isEqualTo("com.acme.Loss.inner(x) threw java.lang.IllegalStateException: text (Loss.java:42)");
    }

    @Test
    void aConstructorIsCalledByItsClass() {
        Throwable thrown = thrown(new IllegalStateException("text"), project("<init>", 3));
        assertThat(Thrown.sentence("com.acme.Loss()", thrown))
                .isEqualTo("com.acme.Loss() threw java.lang.IllegalStateException: text (Loss.java:3)");
        assertThat(Thrown.sentence("com.acme.Loss.value(x)", thrown))
                .endsWith("text at com.acme.Loss.<init> (Loss.java:3)");
    }

    @Test
    void aCallerIsNoPlace() {
        Throwable thrown = thrown(
                new NumberFormatException("text"),
                jdk("java.lang.Double", "parseDouble"),
                library("a.Ours", "call", 3));
        assertThat(Thrown.sentence("parseDouble(x)", thrown, Set.of("a.Ours")))
                .isEqualTo("parseDouble(x) threw java.lang.NumberFormatException: text");
        assertThat(Thrown.sentence("parseDouble(x)", thrown)).endsWith("at a.Ours.call (Ours.java:3)");
    }

    @Test
    void whatSaysByItselfWhatHappenedIsLeftAsItIs() {
        assertThat(Thrown.words(new EvaluationException("f gives NaN"))).isEqualTo("f gives NaN");
    }

    @Test
    void recursionNamesTheMethodsOfTheCycleOnly() {
        Throwable thrown = thrown(
                new StackOverflowError(),
                project("leaf", 1),
                project("f", 2),
                project("g", 3),
                project("f", 2),
                project("g", 3),
                project("f", 2),
                project("g", 3));
        assertThat(Thrown.words(thrown))
                .isEqualTo("java.lang.StackOverflowError: endless recursion of com.acme.Loss.f (Loss.java:2) and"
                        + " com.acme.Loss.g (Loss.java:3)");
    }

    @Test
    void anInitializerIsToldWithItsClassAndCause() {
        Throwable cause = thrown(new IllegalArgumentException("no table"), project("<clinit>", 7));
        assertThat(Thrown.words(new ExceptionInInitializerError(cause)))
                .isEqualTo("the static initializer of com.acme.Loss threw java.lang.IllegalArgumentException: no table"
                        + " (Loss.java:7)");
        assertThat(Thrown.sentence("com.acme.Loss.value(x)", new ExceptionInInitializerError(cause)))
                .startsWith(
                        "com.acme.Loss.value(x) failed: the static initializer of com.acme.Loss threw java.lang.Ill");
    }

    @Test
    void aClassOfANewerJavaIsToldByItsName() {
        assertThat(Thrown.words(new UnsupportedClassVersionError("com/acme/Loss has been compiled by a more recent"
                        + " version of the Java Runtime (class file version 65.0), this version of the Java Runtime only"
                        + " recognizes class file versions up to 61.0")))
                .isEqualTo("com.acme.Loss was compiled for Java 21, but this is Java "
                        + Runtime.version().feature());
        assertThat(Thrown.words(thrown(new UnsupportedClassVersionError("of another kind"))))
                .isEqualTo("java.lang.UnsupportedClassVersionError: of another kind");
    }

    @Test
    void aMissingLibraryIsNamed() {
        assertThat(Thrown.words(thrown(
                        new UnsatisfiedLinkError("no fast in java.library.path: /usr/lib"), project("<clinit>", 7))))
                .isEqualTo("java.lang.UnsatisfiedLinkError: there is no native library fast in java.library.path"
                        + " (Loss.java:7)");
    }
}
