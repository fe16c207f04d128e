package io.github.nnmaven.fork;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of this plugin itself, which a fork gets. */
final class OwnClassPath {
    private OwnClassPath() {}

    /** As the launcher wants it. */
    static String text() {
        return entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The jars of the plugin where Maven has loaded it; elsewhere the JVM's class path. Absolute: forks run elsewhere. */
    static List<Path> entries() {
        if (OwnClassPath.class.getClassLoader() instanceof URLClassLoader plugin) {
            return Arrays.stream(plugin.getURLs()).map(OwnClassPath::path).toList();
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /** The file that a {@code file:} address names. */
    static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException unescaped) {
            return Path.of(URI.create(url.toString().replace(" ", "%20")));
        }
    }
}
