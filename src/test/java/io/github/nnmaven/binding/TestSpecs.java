package io.github.nnmaven.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.assembly.Catalog;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.nio.charset.StandardCharsets;

/** Specs as text. */
final class TestSpecs {
    private TestSpecs() {}

    static SpecFile read(String yaml) {
        SpecFile file = new SpecReader(Catalog.standard().vocabulary())
                .read("src/main/nn/own.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(file.problems()).isEmpty();
        return file;
    }
}
