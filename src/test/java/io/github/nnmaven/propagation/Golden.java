package io.github.nnmaven.propagation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the chapter's golden files (NumPy 1.24, 17 digits; the recipe stands in each file). JSON is YAML. */
final class Golden {
    private final Map<?, ?> content;

    private Golden(Map<?, ?> content) {
        this.content = content;
    }

    static Golden chapter(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/chapter/chapter-" + name + ".json")) {
            Load load =
                    new Load(LoadSettings.builder().setCodePointLimit(1 << 22).build());
            return new Golden((Map<?, ?>) load.loadFromInputStream(Objects.requireNonNull(in, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Golden in(String key) {
        return new Golden((Map<?, ?>) content.get(key));
    }

    double number(String key) {
        return ((Number) content.get(key)).doubleValue();
    }

    double[] numbers(String key) {
        return ((List<?>) content.get(key))
                .stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }
}
