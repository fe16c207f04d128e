package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nnmaven.classfile.Compiled;
import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.fork.SpecContent;
import io.github.nnmaven.fork.SpecSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCoverageTest {
    private static final String CODE = """
            package com.acme;
            class Swish {
                double value(double x) { return x; }
                double derivative(double x) { return 1; }
                static class Loss {
                    double value(double[] x) { return 1; }
                    double[] gradient(double[] x) { return x; }
                }
                static double tanh(double x) { return x; }
                static double tanhPrime(double x) { return x; }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutSpecsEverythingIsUnchecked() throws Exception {
        assertThat(unchecked())
                .containsExactly(
                        "Swish.value/derivative (Swish.java:4)",
                        "Swish.tanh/tanhPrime (Swish.java:10)",
                        "Swish.Loss.value/gradient (Swish.java:7)");
    }

    @Test
    void functionsAndOwnClassesOfNetworksAreChecked() throws Exception {
        String function = """
                function: com.acme.Swish$Loss
                at: {normal: {size: 2}}
                ---
                function: com.acme.Swish
                name: tanh
                value: tanh(x)
                gradient: tanhPrime(x)
                at: [0.5]
                """;
        String network = """
                network: n
                input: 1
                layers: [{linear: 1}, com.acme.Swish]
                loss: least-squares
                target: 1
                """;

        assertThat(unchecked(function)).containsExactly("Swish.value/derivative (Swish.java:4)");
        assertThat(unchecked(network))
                .containsExactly("Swish.tanh/tanhPrime (Swish.java:10)", "Swish.Loss.value/gradient (Swish.java:7)");
        assertThat(unchecked(function, network)).isEmpty();
    }

    @Test
    void aModuleThatIsNotCompiledHasNoGradients() throws MojoExecutionException {
        assertThat(CodeCoverage.of(folder.resolve("missing"), SpecSet.read(List.of()))
                        .unchecked())
                .isEmpty();
    }

    @Test
    void theBuildFailsOverThemOnlyWhenAsked() throws Exception {
        List<UncheckedGradient> unchecked = CodeCoverage.of(Compiled.into(folder, CODE), SpecSet.read(List.of()))
                .unchecked();

        new Gate(List.of(FailOn.MISMATCH)).judge(unchecked);
        new Gate(List.of(FailOn.UNCHECKED)).judge(List.of());
        assertThatThrownBy(() -> new Gate(List.of(FailOn.UNCHECKED)).judge(unchecked))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("3 gradients in target/classes are not checked by any spec: Swish.value/derivative"
                        + " (Swish.java:4), Swish.tanh/tanhPrime (Swish.java:10), Swish.Loss.value/gradient"
                        + " (Swish.java:7); mvn nn:suggest writes the specs, and nn.failOn asks for them");
    }

    private List<String> unchecked(String... specs) throws MojoExecutionException {
        Path classes = Compiled.into(folder.resolve("classes"), CODE);
        List<SpecContent> contents = new ArrayList<>();
        for (int i = 0; i < specs.length; i++) {
            contents.add(new SpecContent("s" + i + ".yaml", specs[i].getBytes(StandardCharsets.UTF_8)));
        }
        return CodeCoverage.of(classes, SpecSet.read(contents)).unchecked().stream()
                .map(UncheckedGradient::toString)
                .toList();
    }
}
