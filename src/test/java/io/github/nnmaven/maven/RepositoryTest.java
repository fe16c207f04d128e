package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
    @TempDir
    private Path folder;

    @Test
    void theNearestFolderWithGitIsTheRoot() throws IOException {
        Path module = Files.createDirectories(folder.resolve("repo/a/b"));
        Files.writeString(folder.resolve("repo/.git"), "gitdir: elsewhere"); // a worktree has a file
        assertThat(Repository.of(module, module).folder()).isEqualTo("a/b/");
        assertThat(Repository.of(folder.resolve("repo"), module).folder()).isEmpty();
    }

    @Test
    void withoutOneItIsWhereMavenStarted() throws IOException {
        Path module = Files.createDirectories(folder.resolve("a/b"));
        assertThat(Repository.of(module, folder).folder()).isEqualTo("a/b/");
        assertThat(Repository.of(folder, module).folder()).isEmpty();
    }
}
