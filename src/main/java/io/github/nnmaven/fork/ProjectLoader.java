package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.ProjectClasses;
import io.github.nnmaven.gradcheck.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the project's classes, below the platform's class loader: they see neither Maven nor the plugin's own libraries.
 * Nothing is opened before the first class is asked for.
 */
final class ProjectLoader implements ProjectClasses, AutoCloseable {
    private final ClassPath path;
    private @Nullable URLClassLoader loader;

    /** Loads from the path. */
    ProjectLoader(ClassPath path) {
        this.path = path;
    }

    /** The loader of the project's classes, or null while none was asked for. */
    synchronized @Nullable ClassLoader loader() {
        return loader;
    }

    @Override
    public Class<?> load(String name) throws ClassNotFoundException {
        ClassLoader projects = open();
        Thread.currentThread().setContextClassLoader(projects);
        try {
            return Class.forName(name, false, projects);
        } catch (ClassNotFoundException e) {
            throw new ClassNotFoundException(path.missing(), e);
        }
    }

    @Override
    public List<Path> folders() {
        return path.entries().stream().map(Path::of).filter(Files::isDirectory).toList();
    }

    private synchronized ClassLoader open() {
        if (loader == null) {
            URL[] urls = path.entries().stream().map(ProjectLoader::url).toArray(URL[]::new);
            loader = new URLClassLoader(Thrown.LOADER, urls, ClassLoader.getPlatformClassLoader());
        }
        return loader;
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no class path entry: " + entry, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (loader != null) {
                loader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
