package io.github.nnmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project that users copy and the README name the plugin by number, since they must work as they are. */
class ExampleProjectTest {
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>nn-maven-plugin</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void theExampleAndTheReadmeUseTheVersionBeingBuilt() throws IOException {
        String built = version(Path.of("pom.xml"));
        assertThat(version(Path.of("src/it/chapter-networks/pom.xml"))).isEqualTo(built);
        assertThat(version(Path.of("README.md"))).isEqualTo(built);
    }

    @Test
    void theSpecsOfTheReadmeAreSound() throws IOException {
        Matcher block = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
        SpecReader reader = new SpecReader(Catalog.standard().vocabulary());
        int specs = 0;
        while (block.find()) {
            byte[] spec = block.group(1).stripIndent().getBytes(StandardCharsets.UTF_8);
            assertThat(reader.read("README.md", spec).problems()).isEmpty();
            specs++;
        }
        assertThat(specs).isEqualTo(3);
    }

    @Test
    void theNewUsersProjectIsTheOneOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Path project = Path.of("src/it/new-user/src/main");
        assertThat(readme)
                .contains("```java\n" + Files.readString(project.resolve("java/com/acme/Rosenbrock.java")) + "```")
                .contains("```yaml\n" + Files.readString(project.resolve("nn/rosenbrock.yaml")) + "```");
    }

    private static String version(Path file) throws IOException {
        Matcher plugin = PLUGIN.matcher(Files.readString(file));
        assertThat(plugin.find()).as(file.toString()).isTrue();
        return plugin.group(1);
    }
}
