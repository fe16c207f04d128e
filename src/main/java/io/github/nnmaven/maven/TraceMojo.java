package io.github.nnmaven.maven;

import io.github.nnmaven.assembly.NetworkPlan;
import io.github.nnmaven.assembly.SpecAssembly;
import io.github.nnmaven.propagation.TraceResult;
import io.github.nnmaven.report.TraceJson;
import io.github.nnmaven.report.TraceText;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.ProjectDependenciesResolver;

/** Writes out one forward and one backward pass of every network, with all intermediate values and all gradients. */
@Mojo(name = "trace", threadSafe = true, requiresProject = false)
public final class TraceMojo extends AbstractNnMojo {
    @Inject
    TraceMojo(ProjectDependenciesResolver resolver, Modules modules) {
        super(resolver, modules);
    }

    @Override
    void run(Run run) throws MojoExecutionException {
        List<TraceResult> traces = new ArrayList<>();
        for (NetworkPlan network : run.networks()) {
            TraceResult trace = run.workers().run(network.name(), () -> SpecAssembly.trace(network));
            traces.add(trace);
            TraceText.lines(trace).forEach(getLog()::info);
        }
        String json = run.output().write("trace.json", out -> TraceJson.write(traces, out));
        getLog().info(Plural.of(traces.size(), "network") + " traced; report: " + json);
    }
}
