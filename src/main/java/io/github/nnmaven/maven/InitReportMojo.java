package io.github.nnmaven.maven;

import io.github.nnmaven.fork.CheckOptions;
import io.github.nnmaven.fork.Outcome;
import io.github.nnmaven.fork.Work;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.StudyVerdict;
import io.github.nnmaven.propagation.VariantResult;
import io.github.nnmaven.report.ConsoleSummary;
import io.github.nnmaven.report.InitReportJson;
import io.github.nnmaven.report.InitReportPage;
import io.github.nnmaven.report.MarkdownSummary;
import io.github.nnmaven.report.Messages;
import io.github.nnmaven.report.Page;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        if (hasNoNetworks(run)) {
            return;
        }
        List<StudyVerdict> refused = verdicts();
        List<Outcome> outcomes = outcomes(
                run.ofNetworks(),
                Work.STUDY,
                CheckOptions.DEFAULTS,
                outcome -> outcome.study() != null && isAccepted(outcome.study(), refused),
                this::print);
        List<StudyResult> results =
                outcomes.stream().map(Outcome::study).filter(Objects::nonNull).toList();
        Messages messages = messages();
        String json = run.output().write("init-report.json", out -> InitReportJson.write(results, out));
        String page =
                run.output().write("init-report/index.html", out -> out.append(InitReportPage.html(results, messages)));
        run.output().write("init-report/" + Page.STYLESHEET, out -> out.append(Page.stylesheet()));
        summarize(run, "init-report.md", MarkdownSummary.studies(results));
        requireNoFailures(outcomes, run.specs());
        judge(results, refused, page);
        getLog().info(Plural.of(results.size(), "initialization") + " studied; report: " + page + ", " + json);
    }

    private void print(Outcome outcome) {
        if (outcome.study() != null) {
            ConsoleSummary.of(outcome.study()).forEach(getLog()::info);
        } else if (outcome.failure() == null) {
            getLog().info(outcome.subject() + ": no parameters, so nothing to study.");
        }
    }

    private static boolean isAccepted(StudyResult study, List<StudyVerdict> refused) {
        return directions(study).noneMatch(direction -> refused.contains(direction.verdict()));
    }

    private static void judge(List<StudyResult> results, List<StudyVerdict> refused, String page)
            throws MojoFailureException {
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
