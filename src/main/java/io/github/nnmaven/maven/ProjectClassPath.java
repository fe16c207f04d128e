package io.github.nnmaven.maven;

import io.github.nnmaven.fork.ClassPath;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/**
 * Finds the module's compiled classes and its dependencies.
 *
 * @param project  the module
 * @param session  in which its dependencies are resolved
 * @param resolver resolves them
 * @param tests    whether what only the tests need belongs to them
 */
record ProjectClassPath(
        MavenProject project, MavenSession session, ProjectDependenciesResolver resolver, boolean tests) {
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided", "system");

    /** The class path; empty when it cannot be had, and then it says why. */
    ClassPath resolve() {
        if (project.getFile() == null) {
            return new ClassPath(List.of(), "a build without a pom has no classes of its own");
        }
        try {
            List<String> entries = new ArrayList<>();
            if (tests) {
                entries.add(project.getBuild().getTestOutputDirectory());
            }
            entries.add(project.getBuild().getOutputDirectory());
            for (Dependency dependency : dependencies().getDependencies()) {
                File file = dependency.getArtifact().getFile();
                if (file != null) {
                    entries.add(file.getPath());
                }
            }
            return new ClassPath(entries, missing());
        } catch (DependencyResolutionException e) {
            return new ClassPath(
                    List.of(),
                    "the module's dependencies cannot be resolved (in a build of several modules, run `mvn compile"
                            + " nn:gradcheck`): " + e.getMessage());
        }
    }

    private String missing() {
        if (!new File(project.getBuild().getOutputDirectory()).isDirectory()) {
            return "the module is not compiled; run `mvn compile nn:gradcheck`";
        }
        if (!tests) {
            return "it is neither in target/classes nor in a dependency; nn.classpath=test adds the test classes";
        }
        return new File(project.getBuild().getTestOutputDirectory()).isDirectory()
                ? "it is neither in target/test-classes, nor in target/classes, nor in a dependency"
                : "the tests are not compiled; run `mvn test-compile nn:gradcheck`";
    }

    private DependencyResolutionResult dependencies() throws DependencyResolutionException {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || tests
                || SCOPES.contains(node.getDependency().getScope()));
        return resolver.resolve(request);
    }
}
