package io.github.nnmaven.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Specs as text, read and put together, for tests. */
final class AssembledSpecs {
    static final Catalog CATALOG = Catalog.standard();

    private AssembledSpecs() {}

    static SpecAssembly of(String yaml) {
        return of(yaml, Map.of());
    }

    static SpecAssembly of(String yaml, Map<String, String> dataFiles) {
        SpecFile file = new SpecReader(CATALOG.vocabulary())
                .read("src/main/nn/net.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(file.problems()).isEmpty();
        DataFiles files = (spec, path) -> {
            String text = dataFiles.get(path);
            if (text == null) {
                throw new IOException("no such file");
            }
            return text;
        };
        return new SpecAssembly(List.of(file), CATALOG, Class::forName, files, new Findings(List.of(file)));
    }

    static NetworkPlan network(String yaml) {
        SpecAssembly assembly = of(yaml);
        assertThat(assembly.problems()).isEmpty();
        assertThat(assembly.networks(name -> true)).hasSize(1);
        return assembly.networks(name -> true).get(0);
    }
}
