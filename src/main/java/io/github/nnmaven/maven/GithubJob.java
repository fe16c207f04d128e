package io.github.nnmaven.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.apache.maven.plugin.logging.Log;

/**
 * The job of GitHub Actions that a build may be, by the environment of the build.
 *
 * @param properties of the session; {@code env.NAME} is a variable of the environment
 * @param log        takes a warning when the job's page cannot be written
 */
record GithubJob(Properties properties, Log log) {
    /** Whether there is one. */
    boolean isThere() {
        return properties.getProperty("env.GITHUB_ACTIONS", "").equals("true");
    }

    /** Adds to the job's page, where it has one. */
    void summarize(String markdown) {
        String page = properties.getProperty("env.GITHUB_STEP_SUMMARY", "");
        if (page.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(page), markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException e) {
            log.warn("cannot add to the job's summary " + page + ": " + e);
        }
    }
}
