package io.github.nnmaven.maven;

import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Takes a goal that is called by name to every module. A goal that runs without a pom too is executed by Maven for the
 * top-level project alone; here the others get their turn, each with the configuration of its own pom. Goals bound to a
 * phase need none of this.
 */
@Named
final class Modules {
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    @Inject
    Modules(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /** The modules that Maven leaves to the goal, in the order of the build. */
    static List<MavenProject> leftOut(MavenSession session, MavenProject project, MojoExecution execution) {
        boolean byName = execution.getSource() == MojoExecution.Source.CLI;
        boolean first = project.equals(session.getTopLevelProject());
        return byName && first
                ? session.getProjects().stream().filter(p -> !p.equals(project)).toList()
                : List.of();
    }

    /** Executes the same goal for a module. */
    void execute(MavenSession session, MavenProject module, MojoExecution execution)
            throws MojoExecutionException, MojoFailureException {
        MavenSession own = session.clone();
        own.setCurrentProject(module);
        try {
            for (MojoExecution planned :
                    lifecycle.calculateExecutionPlan(own, goal(execution)).getMojoExecutions()) {
                plugins.executeMojo(own, planned);
            }
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (Exception e) { // Maven declares a dozen ways in which a plan can fail
            throw new MojoExecutionException("cannot run " + goal(execution) + " for " + module.getArtifactId(), e);
        }
    }

    private static String goal(MojoExecution execution) {
        return execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion() + ":"
                + execution.getGoal();
    }
}
