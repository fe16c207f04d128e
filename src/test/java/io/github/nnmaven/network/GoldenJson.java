package io.github.nnmaven.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A golden JSON file (which is YAML), and numbers found in it by path. */
record GoldenJson(Object root) {
    static GoldenJson read(String resource) {
        try (InputStream in = Objects.requireNonNull(GoldenJson.class.getResourceAsStream(resource), resource)) {
            return new GoldenJson(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found by following names and indices. */
    GoldenJson at(Object... path) {
        Object node = root;
        for (Object step : path) {
            node = node instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) node).get(step);
        }
        return new GoldenJson(Objects.requireNonNull(node, () -> "nothing at " + List.of(path)));
    }

    List<GoldenJson> list() {
        return ((List<?>) root).stream().map(GoldenJson::new).toList();
    }

    double number() {
        return ((Number) root).doubleValue();
    }

    String text() {
        return (String) root;
    }

    RealMatrix matrix() {
        double[][] rows = list().stream()
                .map(row -> row.list().stream().mapToDouble(GoldenJson::number).toArray())
                .toArray(double[][]::new);
        return MatrixUtils.createRealMatrix(rows);
    }
}
