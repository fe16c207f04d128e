package io.github.nnmaven.maven;

import io.github.nnmaven.assembly.NetworkPlan;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.StudyPlan;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.StudyVerdict;
import io.github.nnmaven.propagation.VariantResult;
import io.github.nnmaven.report.ConsoleSummary;
import io.github.nnmaven.report.InitReportJson;
import io.github.nnmaven.report.InitReportPage;
import io.github.nnmaven.report.MarkdownSummary;
import io.github.nnmaven.report.Messages;
import io.github.nnmaven.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Studies the initialization of every network: how the standard deviation of hidden units and of dl/df grows or shrinks
 * layer by layer. Writes a report; fails the build only when asked.
 */
@Mojo(name = "init-report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class InitReportMojo extends AbstractNnMojo {
    /**
     * Which verdicts on the declared initialization, forward or backward, fail the build: any of exploding, vanishing,
     * drift, dead, non-finite, inconclusive; none when not given, since a report is no gate unless one asks.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.failOnInit")
    private @Nullable List<String> failOnInit;

    @Inject
    InitReportMojo(ProjectDependenciesResolver resolver, Modules modules) {
        super(resolver, modules);
    }

    @Override
    void requireSense() throws MojoExecutionException {
        super.requireSense();
        verdicts();
    }

    @Override
    void run(Run run) throws MojoExecutionException, MojoFailureException {
        List<StudyPlan> plans = run.assembly().studies(withParameters(run.networks()));
        requireNoProblems(run.assembly().problems());
        List<StudyResult> results = new ArrayList<>();
        for (StudyPlan plan : plans) {
            StudyResult result = run.workers()
                    .run(
                            plan.name(),
                            () -> InitializationStudy.run(plan, run.workers().pool()));
            results.add(result);
            ConsoleSummary.of(result).forEach(getLog()::info);
        }
        Messages messages = messages();
        String json = run.output().write("init-report.json", out -> InitReportJson.write(results, out));
        String page =
                run.output().write("init-report/index.html", out -> out.append(InitReportPage.html(results, messages)));
        run.output().write("init-report/" + Page.STYLESHEET, out -> out.append(Page.stylesheet()));
        summarize(run, "init-report.md", MarkdownSummary.studies(results));
        judge(results, page);
        getLog().info(Plural.of(results.size(), "initialization") + " studied; report: " + page + ", " + json);
    }

    /** The networks that have an initialization to study; of the others it is said that they have none. */
    private List<NetworkPlan> withParameters(List<NetworkPlan> networks) {
        networks.stream()
                .filter(network -> !network.hasParameters())
                .forEach(network -> getLog().info(network.name() + ": no parameters, so nothing to study."));
        return networks.stream().filter(NetworkPlan::hasParameters).toList();
    }

    private void judge(List<StudyResult> results, String page) throws MojoExecutionException, MojoFailureException {
        List<StudyVerdict> refused = verdicts();
        List<String> lines = results.stream()
                .flatMap(study -> directions(study)
                        .filter(direction -> refused.contains(direction.verdict()))
                        .map(direction -> "  " + study.name() + " (" + study.source() + "): "
                                + word(direction.verdict()) + ": " + direction.sentence()))
                .toList();
        if (!lines.isEmpty()) {
            throw new MojoFailureException("nn.failOnInit refuses " + Plural.of(lines.size(), "verdict") + ":\n"
                    + String.join("\n", lines) + "\nReport: " + page);
        }
    }

    private static Stream<DirectionResult> directions(StudyResult study) {
        VariantResult declared = study.variants().get(0);
        return Stream.of(declared.forward(), declared.backward());
    }

    private List<StudyVerdict> verdicts() throws MojoExecutionException {
        StudyVerdict[] legal = Stream.of(StudyVerdict.values())
                .filter(verdict -> verdict != StudyVerdict.STABLE)
                .toArray(StudyVerdict[]::new);
        return Words.of("nn.failOnInit", legal, InitReportMojo::word)
                .parse(failOnInit == null ? List.of() : failOnInit);
    }

    private static String word(StudyVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
