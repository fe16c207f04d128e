package io.github.nnmaven.report;

import io.github.nnmaven.propagation.TraceResult;
import java.io.IOException;
import java.util.List;

/** {@code trace.json}: every matrix of one forward and one backward pass, for programs. */
public final class TraceJson {
    private final JsonWriter json;

    private TraceJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * Writes the whole document.
     *
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(List<TraceResult> traces, Appendable out) throws IOException {
        new TraceJson(new JsonWriter(out)).document(traces);
    }

    private void document(List<TraceResult> traces) throws IOException {
        json.beginObject().name("subjects").beginArray();
        for (TraceResult trace : traces) {
            trace(trace);
        }
        json.endArray().endObject().finish();
    }

    private void trace(TraceResult trace) throws IOException {
        json.beginObject().name("name").value(trace.name());
        json.name("source").value(trace.source());
        json.name("loss").value(trace.loss());
        json.name("input").value(trace.input());
        json.name("target").value(trace.target());
        steps("forward", "values", trace.forward());
        steps("backward", "gradient", trace.backward());
        json.name("tensors").beginArray();
        for (TraceResult.TracedTensor tensor : trace.tensors()) {
            json.beginObject().name("name").value(tensor.name());
            json.name("symbol").value(tensor.symbol());
            json.name("values").value(tensor.values());
            json.name("gradient").value(tensor.gradient());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void steps(String name, String what, List<TraceResult.Step> steps) throws IOException {
        json.name(name).beginArray();
        for (TraceResult.Step step : steps) {
            json.beginObject().name("name").value(step.name());
            json.name("symbol").value(step.symbol());
            json.name(what).value(step.values());
            json.endObject();
        }
        json.endArray();
    }
}
