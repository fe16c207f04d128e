package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.fork.CheckOptions;
import io.github.nnmaven.fork.ClassPath;
import io.github.nnmaven.fork.Jvm;
import io.github.nnmaven.fork.Order;
import io.github.nnmaven.fork.Outcome;
import io.github.nnmaven.fork.Report;
import io.github.nnmaven.fork.SpecContent;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.fork.Work;
import io.github.nnmaven.report.GradcheckJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
    private static final List<String> BOTH = List.of("small", "large");

    @TempDir
    private Path folder;

    private final List<String> same = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private Report run(List<String> subjects, Predicate<Outcome> passes, boolean force) throws MojoExecutionException {
        same.clear();
        done.clear();
        List<SpecContent> contents = List.of(new SpecContent(
                "src/main/nn/net.yaml",
                (network("small", 1) + "---\n" + network("large", 2)).getBytes(StandardCharsets.UTF_8)));
        Order order =
                new Order(Work.CHECK, folder.toString(), contents, subjects, CheckOptions.DEFAULTS, 1, Duration.ZERO);
        Jvm jvm = new Jvm(Jvm.current(), "", Map.of(), folder, folder);
        Processes processes = new Processes(new SystemStreamLog(), true, jvm, () -> ClassPath.NONE);
        return new Incremental(folder.resolve("cache"), processes, passes, force)
                .run(order, SpecSet.read(contents), same::add, outcome -> done.add(outcome.subject()));
    }

    private static String network(String name, int units) {
        return "network: " + name + "\ninput: 1\nlayers:\n  - linear: " + units
                + "\nloss: least-squares\ntarget: 1\ninitialize: {weights: {constant: 0.5}}\n";
    }

    @Test
    void whatPassedIsNotRunAgainAndItsResultIsThere() throws MojoExecutionException, IOException {
        Report first = run(BOTH, outcome -> true, false);
        assertThat(done).isEqualTo(BOTH);
        Report second = run(BOTH, outcome -> true, false);
        assertThat(done).isEmpty();
        assertThat(same).isEqualTo(BOTH);
        assertThat(json(second)).isEqualTo(json(first)).contains("linear0.weights");
    }

    private static String json(Report report) throws IOException {
        StringBuilder json = new StringBuilder();
        GradcheckJson.write(
                report.outcomes().stream()
                        .map(Outcome::check)
                        .filter(Objects::nonNull)
                        .toList(),
                json);
        return json.toString();
    }

    @Test
    void whatIsNewIsRunAndOutcomesKeepTheirOrder() throws MojoExecutionException {
        run(List.of("large"), outcome -> true, false);
        Report both = run(BOTH, outcome -> true, false);
        assertThat(done).containsExactly("small");
        assertThat(same).containsExactly("large");
        assertThat(both.outcomes()).extracting(Outcome::subject).isEqualTo(BOTH);
    }

    @Test
    void whatFailedIsRunAgain() throws MojoExecutionException {
        Predicate<Outcome> onlySmall = outcome -> outcome.subject().equals("small");
        run(BOTH, onlySmall, false);
        run(BOTH, onlySmall, false);
        assertThat(done).containsExactly("large");
        assertThat(same).containsExactly("small");
    }

    @Test
    void aStricterGateRunsAgainWhatPassedALaxOne() throws MojoExecutionException {
        run(BOTH, outcome -> true, false);
        run(BOTH, outcome -> false, false);
        assertThat(done).isEqualTo(BOTH);
    }

    @Test
    void forceRunsAll() throws MojoExecutionException {
        run(BOTH, outcome -> true, false);
        run(BOTH, outcome -> true, true);
        assertThat(done).isEqualTo(BOTH);
        assertThat(same).isEmpty();
    }
}
