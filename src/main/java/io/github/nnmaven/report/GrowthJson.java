package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Growth;
import io.github.nnmaven.propagation.Interval;
import java.io.IOException;
import java.util.List;

/** Growth over seeds, as both the variants and the sweep of a study have it. */
record GrowthJson(JsonWriter json) {
    void write(Growth growth) throws IOException {
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

    void interval(String name, Interval interval) throws IOException {
        json.name(name).beginObject();
        json.name("mean").value(interval.mean());
        json.name("low").value(interval.low());
        json.name("high").value(interval.high());
        json.endObject();
    }

    void numbers(List<Double> numbers) throws IOException {
        json.beginArray();
        for (double number : numbers) {
            json.value(number);
        }
        json.endArray();
    }
}
