package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Cause;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.Expectation;
import io.github.nnmaven.propagation.Headroom;
import io.github.nnmaven.propagation.LayerStatistics;
import io.github.nnmaven.propagation.Saturation;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.Suggestion;
import io.github.nnmaven.propagation.TensorStatistics;
import io.github.nnmaven.propagation.VariantResult;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code init-report.json}: every statistic and verdict of the initialization studies, for programs. */
public final class InitReportJson {
    private final JsonWriter json;
    private final GrowthJson growth;

    private InitReportJson(JsonWriter json) {
        this.json = json;
        this.growth = new GrowthJson(json);
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
            tensors(variant.tensors());
            json.endObject();
        }
        json.endArray();
        saturation(study.saturation());
        json.name("sweep");
        if (study.sweep() == null) {
            json.nullValue();
        } else {
            new SweepJson(json).write(study.sweep());
        }
        json.endObject();
    }

    private void saturation(@Nullable Saturation saturation) throws IOException {
        json.name("saturation");
        if (saturation == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("threshold").value(saturation.threshold());
        json.name("expected").value(saturation.expected());
        json.endObject();
    }

    private void tensors(List<TensorStatistics> tensors) throws IOException {
        json.name("tensors").beginArray();
        for (TensorStatistics tensor : tensors) {
            json.beginObject().name("name").value(tensor.name());
            json.name("shape").value(List.of(tensor.rows(), tensor.columns()));
            json.name("declared").value(tensor.declared());
            json.name("mean").value(tensor.mean());
            json.name("variance").value(tensor.variance());
            json.name("low").value(tensor.low());
            json.name("high").value(tensor.high());
            json.name("kurtosis").value(tensor.kurtosis());
            json.name("lookalike").value(tensor.lookalike());
            json.name("log10Update").value(tensor.log10Update());
            json.endObject();
        }
        json.endArray();
    }

    private void direction(String name, DirectionResult result) throws IOException {
        json.name(name).beginObject();
        json.name("verdict").value(Words.of(result.verdict()));
        json.name("sentence").value(result.sentence());
        growth.write(result.growth());
        suggestion(result.suggestion());
        layers("layers", result.layers());
        layers("outer", result.outer());
        expectation(result.expectation());
        cause(result.cause());
        headroom(result.headroom());
        json.endObject();
    }

    private void expectation(@Nullable Expectation expectation) throws IOException {
        json.name("expectation");
        if (expectation == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("law").value(expectation.law());
        json.name("mean");
        if (expectation.mean() == null) {
            json.nullValue();
        } else {
            growth.numbers(expectation.mean());
        }
        json.name("low");
        growth.numbers(expectation.low());
        json.name("high");
        growth.numbers(expectation.high());
        json.endObject();
    }

    private void cause(@Nullable Cause cause) throws IOException {
        json.name("cause");
        if (cause == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("scheme").value(cause.scheme());
        json.name("shape").value(cause.shape());
        json.name("draw").value(cause.draw());
        json.endObject();
    }

    private void headroom(List<Headroom> formats) throws IOException {
        json.name("headroom").beginArray();
        for (Headroom format : formats) {
            json.beginObject().name("format").value(format.format());
            json.name("overflow").value(format.overflow());
            json.name("underflow").value(format.underflow());
            json.endObject();
        }
        json.endArray();
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
        json.name("deadInSample").value(layer.deadInSample());
        json.name("saturatedUnits").value(layer.saturatedUnits());
        json.name("saturatedShare").value(layer.saturatedShare());
        json.name("similarity").value(layer.similarity());
        json.endObject();
    }
}
