package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A user's project: activations in Java, compiled here and now, and a network around each. */
final class Acme {
    /** Short work ends sooner without the second compiler. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final String RIGHT = "return Math.sin(x);";

    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<SpecContent> specs = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String argLine = QUICK + " -Xmx256m";
    private Duration timeout = Duration.ofSeconds(120);
    private Work work = Work.CHECK;

    Acme(Path folder) {
        this.folder = folder;
    }

    /** An activation {@code com.acme.Name}, the sine, whose value runs these statements first, and its network. */
    Acme with(String name, String statements) {
        return withClass(name, "public double value(double x) { " + statements + "\n" + RIGHT + " }");
    }

    /** An activation whose value is in these members; the derivative is that of the sine. */
    Acme withClass(String name, String members) {
        sources.put(
                name,
                "package com.acme;\npublic class " + name + " {\n" + members
                        + "\npublic double derivative(double x) { return Math.cos(x); } }\n");
        return withNetwork(name.toLowerCase(Locale.ROOT), "com.acme." + name);
    }

    /** A network with this activation between two linear layers. */
    Acme withNetwork(String name, String activation) {
        subjects.add(name);
        String yaml = "network: " + name + "\ninput: 0.5\nlayers:\n  - linear: 2\n  - " + activation
                + "\n  - linear: 1\ninitialize: {weights: normal}\nloss: least-squares\ntarget: 1\n";
        specs.add(new SpecContent("src/main/nn/" + name + ".yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Acme argLine(String arguments) {
        argLine = arguments;
        return this;
    }

    Acme timeout(int seconds) {
        timeout = Duration.ofSeconds(seconds);
        return this;
    }

    Acme property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Acme work(Work other) {
        work = other;
        return this;
    }

    Order order() {
        return new Order(work, folder.toString(), specs, subjects, CheckOptions.DEFAULTS, 2, timeout);
    }

    /** Another JVM, with the project's classes. */
    Fork fork() {
        return new Fork(jvm(Jvm.current()), compiled());
    }

    Jvm jvm(Path java) {
        return new Jvm(java, argLine, properties, folder, folder.resolve("target/nn"));
    }

    Report run() {
        return run(fork());
    }

    Report run(Fork fork) {
        try {
            return fork.run(order(), outcome -> {});
        } catch (ForkException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Statements that set a security manager, where there are any, which forbids one thing and its removal if that is it. */
    static String guardThatForbids(String permission) {
        return "try { if (System.getSecurityManager() == null) System.setSecurityManager(new SecurityManager() {"
                + " public void checkPermission(java.security.Permission p) {"
                + " if (p.getName().equals(\"" + permission + "\")) throw new SecurityException(p.getName()); } });"
                + " } catch (UnsupportedOperationException e) { }";
    }

    /** Whether this Java lets code set a security manager when nothing else was said. */
    static boolean hasSecurityManagers() {
        return Runtime.version().feature() < 18;
    }

    /** The outcomes of a run by their subjects; there are no problems. */
    static Map<String, Outcome> bySubject(Report report) {
        assertThat(report.problems()).isEmpty();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        report.outcomes().forEach(outcome -> outcomes.put(outcome.subject(), outcome));
        return outcomes;
    }

    /** What is said of an outcome: its failure, or the check's own words. */
    static String said(@Nullable Outcome outcome) {
        assertThat(outcome).isNotNull();
        SubjectResult check = outcome.check();
        return check == null ? String.valueOf(outcome.failure()) : check.outcome() + " " + check.message();
    }

    /** Without another JVM. */
    Report here() {
        try {
            return Workshop.here(order(), SpecSet.read(specs), compiled(), properties, outcome -> {});
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    ClassPath compiled() {
        Path classes = folder.resolve("classes");
        try {
            Path written = Files.createDirectories(folder.resolve("sources/com/acme"));
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                files.add(Files.writeString(written.resolve(source.getKey() + ".java"), source.getValue()));
            }
            compile(Files.createDirectories(classes), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassPath(List.of(classes.toString()), "it is not compiled");
    }

    private static void compile(Path classes, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-g", "-nowarn", "-proc:none");
            boolean compiles = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiles).isTrue();
        }
    }
}
