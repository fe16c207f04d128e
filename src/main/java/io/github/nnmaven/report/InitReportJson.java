package io.github.nnmaven.report;

import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Growth;
import io.github.nnmaven.propagation.Interval;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.Suggestion;
import io.github.nnmaven.propagation.VariantResult;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code init-report.json}: every statistic and verdict of the initialization studies, for programs. */
public final class InitReportJson {
    private final JsonWriter json;

    private InitReportJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * Writes the whole document.
     *
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(List<StudyResult> studies, Appendable out) throws IOException {
        new InitReportJson(new JsonWriter(out)).document(studies);
    }

    private void document(List<StudyResult> studies) throws IOException {
        json.beginObject().name("subjects").beginArray();
        for (StudyResult study : studies) {
            study(study);
        }
        json.endArray().endObject().finish();
    }

    private void study(StudyResult study) throws IOException {
        json.beginObject().name("name").value(study.name());
        json.name("source").value(study.source());
        json.name("seed").value(study.seed());
        json.name("seeds").value(study.seeds());
        json.name("widths").value(study.widths());
        json.name("forwardExamples").value(study.forwardExamples());
        json.name("backwardExamples").value(study.backwardExamples());
        json.name("variants").beginArray();
        for (VariantResult variant : study.variants()) {
            json.beginObject().name("name").value(variant.name());
            direction("forward", variant.forward());
            direction("backward", variant.backward());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void direction(String name, DirectionResult result) throws IOException {
        json.name(name).beginObject();
        json.name("verdict").value(Words.of(result.verdict()));
        json.name("sentence").value(result.sentence());
        growth(result.growth());
        suggestion(result.suggestion());
        layers("layers", result.layers());
        layers("outer", result.outer());
        json.endObject();
    }

    private void growth(Growth growth) throws IOException {
        json.name("growth").beginObject();
        json.name("seeds").value(growth.seeds());
        json.name("counted").value(growth.counted());
        json.name("zeroSeeds").value(growth.zeroSeeds());
        json.name("nonFiniteSeeds").value(growth.nonFiniteSeeds());
        json.name("steps").value(growth.steps());
        interval("decades", growth.decades());
        interval("factor", growth.factor());
        json.name("spread").value(growth.spread());
        json.endObject();
    }

    private void interval(String name, Interval interval) throws IOException {
        json.name(name).beginObject();
        json.name("mean").value(interval.mean());
        json.name("low").value(interval.low());
        json.name("high").value(interval.high());
        json.endObject();
    }

    private void suggestion(@Nullable Suggestion suggestion) throws IOException {
        json.name("suggestion");
        if (suggestion == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("rule").value(suggestion.rule());
        json.name("gain").value(suggestion.gain());
        json.name("fan").value(suggestion.fan());
        json.name("variance").value(suggestion.variance());
        json.name("reached").value(suggestion.reached());
        json.endObject();
    }

    private void layers(String name, List<LayerStatistics> layers) throws IOException {
        json.name(name).beginArray();
        for (LayerStatistics layer : layers) {
            layer(layer);
        }
        json.endArray();
    }

    private void layer(LayerStatistics layer) throws IOException {
        json.beginObject().name("layer").value(layer.layer());
        json.name("std").value(layer.std());
        json.name("rms").value(layer.rms());
        json.name("log10Std").value(layer.log10Std());
        json.name("log10Rms").value(layer.log10Rms());
        json.name("mean").value(layer.mean());
        json.name("min").value(layer.min());
        json.name("max").value(layer.max());
        json.name("count").value(layer.count());
        json.name("zeros").value(layer.zeros());
        json.name("nan").value(layer.nan());
        json.name("infinite").value(layer.infinite());
        json.name("units").value(layer.units());
        json.name("deadUnits").value(layer.deadUnits());
        json.endObject();
    }
}
