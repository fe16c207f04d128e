package io.github.nnmaven.maven;

import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.fork.CheckOptions;
import io.github.nnmaven.fork.Outcome;
import io.github.nnmaven.fork.SpecSet;
import io.github.nnmaven.fork.Work;
import io.github.nnmaven.gradcheck.Expectations;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.propagation.TraceResult;
import io.github.nnmaven.report.ChapterText;
import io.github.nnmaven.report.ConsoleSummary;
import io.github.nnmaven.report.GithubAnnotations;
import io.github.nnmaven.report.GradcheckJson;
import io.github.nnmaven.report.GradcheckPage;
import io.github.nnmaven.report.JunitXml;
import io.github.nnmaven.report.MarkdownSummary;
import io.github.nnmaven.report.Messages;
import io.github.nnmaven.report.Page;
import io.github.nnmaven.report.Sarif;
import io.github.nnmaven.spec.GradcheckSpec;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks the gradient of every subject of every spec with finite differences; the build fails when one is wrong, cannot be
 * compared or cannot be checked.
 */
@Mojo(name = "gradcheck", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class GradcheckMojo extends AbstractNnMojo {
    /**
     * What fails the build: any of mismatch (a wrong derivative), non-finite (NaN or infinity), misuse (a method that changes
     * its arguments, adds into a buffer it should fill, or answers from an earlier call), error (a subject that could not be
     * evaluated), vacuous (a subject in which nothing was verified), unverifiable (a derivative that the numeric side
     * could not decide), kink (a point without a derivative), unexercised (a tensor in which nothing was verified), unchecked
     * (a gradient in the module's classes that no spec checks); or none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.failOn", defaultValue = "mismatch,non-finite,misuse,error,vacuous")
    private List<String> failOn;

    /**
     * How gradients are judged, unless the spec says otherwise: bounded (numeric derivatives with error bounds), central
     * (central differences), forward (forward differences), or chapter (forward differences with step 1e-7 and allclose with
     * rtol 1e-5 and atol 1e-8). Bounded decides without a fixed tolerance and says what it could not verify.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.method", defaultValue = "bounded")
    private String method;

    /**
     * Relative tolerance, unless the spec says otherwise; the method's own when not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.rtol")
    private @Nullable Double rtol;

    /**
     * Absolute tolerance, unless the spec says otherwise; the method's own when not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.atol")
    private @Nullable Double atol;

    /**
     * Step of the finite differences, unless the spec says otherwise; the method's own when not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.step")
    private @Nullable Double step;

    /**
     * Seed of the random choices that the check itself makes; the networks have seeds of their own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.seed", defaultValue = "0")
    private long seed;

    /**
     * Largest number of function evaluations for checking one subject, at all of its points; never more are made. Entries for
     * which it is too small are checked together along random directions, and what cannot be checked at all is said to be
     * unverifiable. The default is enough for two million parameters one by one, and for hundreds of millions unit by unit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.budget", defaultValue = "10000000")
    private long budget;

    /**
     * Whether failures are also printed as annotations of GitHub Actions, at the line of the gradient or of its spec, when the
     * build runs there.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.githubAnnotations", defaultValue = "true")
    private boolean githubAnnotations;

    @Inject
    GradcheckMojo(ProjectDependenciesResolver resolver, Modules modules) {
        super(resolver, modules);
    }

    @Override
    void requireSense() throws MojoExecutionException {
        super.requireSense();
        requireAtLeast(1, "nn.budget", budget);
        gate();
        requireMethod(new GradcheckSpec(null, null, null, null), "nn.method, nn.step, nn.rtol, nn.atol");
    }

    private void requireMethod(GradcheckSpec spec, String where) throws MojoExecutionException {
        try {
            options().method(spec);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(where + ": " + e.getMessage(), e);
        }
    }

    @Override
    void run(Run run) throws MojoExecutionException, MojoFailureException {
        for (String subject : run.subjects()) {
            requireMethod(run.specs().gradcheck(subject), run.specs().source(subject));
        }
        Gate gate = gate();
        List<Outcome> outcomes = outcomes(
                run,
                Work.CHECK,
                options(),
                outcome -> outcome.check() != null
                        && outcome.check().outcome() == SubjectResult.Outcome.PASS
                        && gate.passes(outcome.check()),
                outcome -> print(result(outcome, run.specs())));
        List<SubjectResult> results =
                outcomes.stream().map(outcome -> result(outcome, run.specs())).toList();
        List<TraceResult> traces =
                outcomes.stream().map(Outcome::trace).filter(Objects::nonNull).toList();
        Messages messages = messages();
        List<UncheckedGradient> unchecked = unchecked(run.specs());
        String json = run.output().write("gradcheck.json", out -> GradcheckJson.write(results, unchecked, out));
        String page = run.output()
                .write(
                        "gradcheck/index.html",
                        out -> out.append(GradcheckPage.html(results, traces, unchecked, messages)));
        run.output().write("gradcheck/" + Page.STYLESHEET, out -> out.append(Page.stylesheet()));
        run.output().write("../nn-reports/TEST-nn-gradcheck.xml", out -> JunitXml.write(results, out));
        run.output()
                .write(
                        "gradcheck.sarif",
                        out -> Sarif.write(results, repository().folder(), version(), out));
        summarize(run, "summary.md", MarkdownSummary.check(results) + MarkdownSummary.unchecked(unchecked));
        if (githubAnnotations && githubJob().isThere()) {
            JobOutput.print(GithubAnnotations.of(results, repository().folder()));
        }
        if (!unchecked.isEmpty()) {
            getLog().info(UncheckedGradient.sentence(unchecked) + "; mvn nn:suggest writes the specs");
        }
        gate.judge(results, page);
        gate.judge(unchecked);
        getLog().info(Plural.of(results.size(), "subject") + " checked; report: " + page + ", " + json);
    }

    @Override
    String withoutSpecs() throws MojoExecutionException, MojoFailureException {
        List<UncheckedGradient> unchecked = unchecked(SpecSet.read(List.of()));
        gate().judge(unchecked);
        return unchecked.isEmpty()
                ? ""
                : "; " + UncheckedGradient.sentence(unchecked) + "; mvn nn:suggest writes the specs";
    }

    private List<UncheckedGradient> unchecked(SpecSet specs) throws MojoExecutionException {
        CodeCoverage code = CodeCoverage.of(classes(), specs);
        if (code.warning() != null) {
            getLog().warn(code.warning());
        }
        return code.unchecked();
    }

    /** What came of a subject; what came to nothing could not be evaluated. */
    private SubjectResult result(Outcome outcome, SpecSet specs) {
        String subject = outcome.subject();
        return outcome.check() != null
                ? Expectations.apply(outcome.check().placed(sources()::located), specs.expected(subject), today())
                : new SubjectResult(
                        subject,
                        specs.source(subject),
                        options().method(specs.gradcheck(subject)).name(),
                        SubjectResult.Outcome.ERROR,
                        String.valueOf(outcome.failure()),
                        0,
                        List.of());
    }

    private CheckOptions options() {
        return new CheckOptions(method, step, rtol, atol, budget, seed);
    }

    private Gate gate() throws MojoExecutionException {
        return new Gate(Words.of("nn.failOn", FailOn.values(), FailOn::word).parse(failOn));
    }

    private void print(SubjectResult result) {
        if (result.method().equals("chapter")) {
            ChapterText.lines(result).forEach(getLog()::info);
        }
        List<String> lines = ConsoleSummary.of(result);
        if (result.outcome() == SubjectResult.Outcome.PASS) {
            lines.forEach(getLog()::info);
        } else {
            lines.forEach(getLog()::error);
        }
        Expectations.warnings(result).forEach(warning -> getLog().warn(result.name() + ": " + warning));
    }
}
