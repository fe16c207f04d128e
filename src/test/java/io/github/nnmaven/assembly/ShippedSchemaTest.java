package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.spec.SpecSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedSchemaTest {
    private static final Path SHIPPED = Path.of("src/main/resources/META-INF/nn-maven-plugin/spec.schema.json");

    /** When this fails, copy {@code target/spec.schema.json} over the shipped file and look at the difference. */
    @Test
    void theShippedSchemaIsTheOneOfTheReader() throws IOException {
        String current = SpecSchema.of(Catalog.standard().vocabulary());
        Files.writeString(Path.of("target/spec.schema.json"), current);
        assertThat(SHIPPED).hasContent(current);
    }

    @Test
    void everyNameOfTheCatalogIsInIt() {
        String schema = SpecSchema.of(Catalog.standard().vocabulary());
        assertThat(schema)
                .contains("\"leaky-relu\"", "\"softmax-cross-entropy\"", "\"orthogonal\"", "\"at-zero\"", "\"chapter\"")
                .doesNotContain("\"swish\"");
    }
}
