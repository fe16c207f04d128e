package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Range;
import io.github.nnmaven.propagation.SweepResult;
import io.github.nnmaven.propagation.SweepResult.GrowthAt;
import java.io.IOException;

/** The same network under standard initializations, and how it grows with the variance of its weights. */
record SweepJson(JsonWriter json) {
    void write(SweepResult sweep) throws IOException {
        GrowthJson growth = new GrowthJson(json);
        json.beginObject().name("seeds").value(sweep.seeds());
        json.name("points").beginArray();
        for (SweepResult.Point point : sweep.points()) {
            json.beginObject().name("name").value(point.name());
            json.name("variance").value(point.variance());
            way("forward", point.forward());
            way("backward", point.backward());
            json.name("deadShare").beginArray();
            for (Range share : point.deadShare()) {
                json.beginObject().name("mean").value(share.mean());
                json.name("least").value(share.least());
                json.name("most").value(share.most());
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
        json.name("critical").beginObject();
        growth.interval("forward", sweep.forward());
        growth.interval("backward", sweep.backward());
        json.endObject();
        json.name("growths").beginArray();
        for (GrowthAt at : sweep.growths()) {
            json.beginObject().name("product").value(at.product());
            growth.interval("forward", at.forward());
            growth.interval("backward", at.backward());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void way(String name, SweepResult.Way way) throws IOException {
        GrowthJson growth = new GrowthJson(json);
        json.name(name).beginObject();
        json.name("verdict").value(Words.of(way.verdict()));
        growth.write(way.growth());
        json.name("log10Rms");
        growth.numbers(way.sizes());
        json.endObject();
    }
}
