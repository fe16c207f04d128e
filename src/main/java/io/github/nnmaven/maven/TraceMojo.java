package io.github.nnmaven.maven;

import io.github.nnmaven.fork.CheckOptions;
import io.github.nnmaven.fork.Outcome;
import io.github.nnmaven.fork.Work;
import io.github.nnmaven.propagation.TraceResult;
import io.github.nnmaven.report.TraceJson;
import io.github.nnmaven.report.TraceText;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** Writes out one forward and one backward pass of every network, with all intermediate values and all gradients. */
@Mojo(name = "trace", threadSafe = true, requiresProject = false)
public final class TraceMojo extends AbstractNnMojo {
    @Inject
    TraceMojo(ProjectDependenciesResolver resolver, Modules modules) {
        super(resolver, modules);
    }

    @Override
    void run(Run run) throws MojoExecutionException {
        if (hasNoNetworks(run)) {
            return;
        }
        List<Outcome> outcomes = outcomes(
                run.ofNetworks(),
                Work.TRACE,
                CheckOptions.DEFAULTS,
                outcome -> false,
                outcome -> print(outcome.trace()));
        List<TraceResult> traces =
                outcomes.stream().map(Outcome::trace).filter(Objects::nonNull).toList();
        String json = run.output().write("trace.json", out -> TraceJson.write(traces, out));
        requireNoFailures(outcomes, run.specs());
        getLog().info(Plural.of(traces.size(), "network") + " traced; report: " + json);
    }

    private void print(@Nullable TraceResult trace) {
        if (trace != null) {
            TraceText.lines(trace).forEach(getLog()::info);
        }
    }
}
