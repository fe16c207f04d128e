package io.github.nnmaven.maven;

import io.github.nnmaven.assembly.ProjectClasses;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
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
import org.jspecify.annotations.Nullable;

/**
 * The module's compiled classes and its dependencies of every scope but {@code test}. Nothing is resolved before the first
 * class is asked for. The classes live under the platform's class loader: they see neither Maven nor the plugin's own
 * libraries. The thread that asks first, one of {@link Workers}, gets their loader as its context class loader.
 */
final class ProjectClassPath implements ProjectClasses, AutoCloseable {
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided", "system");

    private final MavenProject project;
    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;
    private @Nullable URLClassLoader loader;

    ProjectClassPath(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        this.project = project;
        this.session = session;
        this.resolver = resolver;
    }

    /** The loader of the project's classes, or null while none was asked for. */
    @Nullable
    ClassLoader loader() {
        return loader;
    }

    @Override
    public Class<?> load(String name) throws ClassNotFoundException {
        if (loader == null) {
            loader = new URLClassLoader("project", urls(), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
        }
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new ClassNotFoundException(
                    classes().isDirectory()
                            ? "it is neither in target/classes nor in a dependency"
                            : "the module is not compiled; run `mvn compile nn:gradcheck`",
                    e);
        }
    }

    private File classes() {
        return new File(project.getBuild().getOutputDirectory());
    }

    private URL[] urls() throws ClassNotFoundException {
        if (project.getFile() == null) {
            throw new ClassNotFoundException("a build without a pom has no classes of its own");
        }
        List<URL> urls = new ArrayList<>(List.of(url(classes())));
        for (Dependency dependency : resolve().getDependencies()) {
            File file = dependency.getArtifact().getFile();
            if (file != null) {
                urls.add(url(file));
            }
        }
        return urls.toArray(URL[]::new);
    }

    private DependencyResolutionResult resolve() throws ClassNotFoundException {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || SCOPES.contains(node.getDependency().getScope()));
        try {
            return resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            throw new ClassNotFoundException(
                    "the module's dependencies cannot be resolved (in a build of several modules, run `mvn compile"
                            + " nn:gradcheck`): " + e.getMessage(),
                    e);
        }
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no class path entry: " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            if (loader != null) {
                loader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
