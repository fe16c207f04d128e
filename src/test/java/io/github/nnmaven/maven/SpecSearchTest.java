package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecSearchTest {
    @TempDir
    Path base;

    @BeforeEach
    void files() throws IOException {
        for (String file : List.of(
                "nn/b.yaml",
                "nn/a.yml",
                "nn/deep/c.json",
                "nn/deep/D.YAML",
                "nn/.hidden.yaml",
                "nn/notes.md",
                "x[1].yaml")) {
            Path path = base.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "");
        }
    }

    @Test
    void aFolderStandsForItsSpecsSortedByName() throws IOException {
        assertThat(names("nn")).containsExactly("nn/a.yml", "nn/b.yaml", "nn/deep/D.YAML", "nn/deep/c.json");
    }

    @Test
    void whatIsNamedTwiceIsReadOnce() throws IOException {
        assertThat(names("nn/b.yaml", "nn/../nn/b.yaml", "nn/b.*")).containsExactly("nn/b.yaml");
    }

    @Test
    void aFileMayHaveAnyName() throws IOException {
        assertThat(names("nn/notes.md")).containsExactly("nn/notes.md");
        assertThat(names("x[1].yaml")).containsExactly("x[1].yaml");
    }

    @Test
    void oneStarStaysInAFolderAndTwoGoDown() throws IOException {
        assertThat(names("nn/*.y*ml")).containsExactly("nn/.hidden.yaml", "nn/a.yml", "nn/b.yaml");
        assertThat(names("nn/**.json")).containsExactly("nn/deep/c.json");
        assertThat(names("**/{a,b}.{yml,yaml}")).containsExactly("nn/a.yml", "nn/b.yaml");
    }

    @Test
    void filesOutsideTheModuleKeepARelativeName() throws IOException {
        SpecSearch search = SpecSearch.in(
                base.resolve("nn/deep"),
                List.of("../b.yaml", base.resolve("nn/a.yml").toString()));
        assertThat(search.found()).extracting(SpecPath::name).containsExactly("../a.yml", "../b.yaml");
    }

    @Test
    void whatDoesNotExistIsMissing() throws IOException {
        SpecSearch search =
                SpecSearch.in(base, List.of("nn/typo.yaml", "nowhere/*.yaml", "nn/*.xml", "nn/{a", "nn/a.yml"));
        assertThat(search.missing()).containsExactly("nn/typo.yaml", "nowhere/*.yaml", "nn/*.xml", "nn/{a");
        assertThat(search.found()).extracting(SpecPath::name).containsExactly("nn/a.yml");
    }

    @Test
    void anEmptyFolderIsNotMissing() throws IOException {
        Files.createDirectories(base.resolve("empty"));
        assertThat(SpecSearch.in(base, List.of("empty"))).isEqualTo(new SpecSearch(List.of(), List.of()));
    }

    @Test
    void linkedFoldersAreFollowed() throws IOException {
        Files.createSymbolicLink(base.resolve("link"), base.resolve("nn/deep"));
        assertThat(names("link")).containsExactly("link/D.YAML", "link/c.json");
    }

    private List<String> names(String... patterns) throws IOException {
        SpecSearch search = SpecSearch.in(base, List.of(patterns));
        assertThat(search.missing()).isEmpty();
        return search.found().stream().map(SpecPath::name).toList();
    }
}
