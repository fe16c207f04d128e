package io.github.nnmaven.report;

import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EntryResult;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.PointResult;
import io.github.nnmaven.gradcheck.SelfTest;
import io.github.nnmaven.gradcheck.StepCurve;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.TensorResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code gradcheck.json}: every subject, point and tensor of a gradient check, for programs. */
public final class GradcheckJson {
    private final JsonWriter json;

    private GradcheckJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * Writes the whole document.
     *
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(List<SubjectResult> subjects, Appendable out) throws IOException {
        write(subjects, List.of(), out);
    }

    /**
     * Writes the whole document.
     *
     * @param unchecked gradients that no spec checks
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(List<SubjectResult> subjects, List<UncheckedGradient> unchecked, Appendable out)
            throws IOException {
        new GradcheckJson(new JsonWriter(out)).document(subjects, unchecked);
    }

    private void document(List<SubjectResult> subjects, List<UncheckedGradient> unchecked) throws IOException {
        boolean passed = subjects.stream().allMatch(s -> s.outcome() == SubjectResult.Outcome.PASS);
        json.beginObject().name("verdict").value(passed ? "pass" : "fail");
        json.name("subjects").beginArray();
        for (SubjectResult subject : subjects) {
            subject(subject);
        }
        json.endArray().name("unchecked").beginArray();
        for (UncheckedGradient gradient : unchecked) {
            unchecked(gradient);
        }
        json.endArray().endObject().finish();
    }

    private void unchecked(UncheckedGradient gradient) throws IOException {
        json.beginObject().name("name").value(gradient.name());
        json.name("class").value(gradient.place().className());
        json.name("value").value(gradient.value());
        json.name("gradient").value(gradient.gradient());
        json.name("file").value(gradient.place().file());
        json.name("line").value(gradient.place().line());
        json.name("why").value(gradient.why());
        json.name("spec").value(gradient.spec());
        json.endObject();
    }

    private void subject(SubjectResult subject) throws IOException {
        json.beginObject().name("name").value(subject.name());
        json.name("source").value(subject.source());
        json.name("method").value(subject.method());
        json.name("verdict").value(subject.outcome().name().toLowerCase(Locale.ROOT));
        json.name("message").value(subject.message());
        json.name("evaluations").value(subject.evaluations());
        json.name("points").beginArray();
        for (PointResult point : subject.points()) {
            point(point);
        }
        json.endArray();
        json.name("notes").beginArray();
        for (String note : subject.notes()) {
            json.value(note);
        }
        json.endArray();
        optional("firstWrong", subject.firstWrong());
        selfTest(subject.selfTest());
        json.name("misuses").beginArray();
        for (Misuse misuse : subject.misuses()) {
            misuse(misuse);
        }
        json.endArray();
        code(subject.code());
        json.endObject();
    }

    private void misuse(Misuse misuse) throws IOException {
        json.beginObject().name("method").value(misuse.method());
        json.name("what").value(misuse.what());
        json.name("remedy").value(misuse.remedy());
        code(misuse.code());
        json.endObject();
    }

    private void code(@Nullable CodePlace code) throws IOException {
        json.name("code");
        if (code == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("class").value(code.className());
        json.name("method").value(code.method());
        optional("file", code.path());
        json.name("source").value(code.sourceFile());
        json.name("line").value(code.line()).endObject();
    }

    private void selfTest(@Nullable SelfTest selfTest) throws IOException {
        json.name("selfTest");
        if (selfTest == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("caught").value(selfTest.killed());
        json.name("bugs").value(selfTest.total());
        json.name("missed").beginArray();
        for (String survivor : selfTest.survivors()) {
            json.value(survivor);
        }
        json.endArray().endObject();
    }

    private void point(PointResult point) throws IOException {
        json.beginObject();
        optional("label", point.label());
        json.name("loss").value(point.loss());
        json.name("tensors").beginArray();
        for (TensorResult tensor : point.tensors()) {
            tensor(tensor);
        }
        json.endArray().endObject();
    }

    private void tensor(TensorResult result) throws IOException {
        json.beginObject().name("name").value(result.tensor().name());
        json.name("shape").value(result.tensor().shape());
        json.name("count").value(result.tensor().size());
        json.name("verified").value(result.verified());
        json.name("mismatched").value(result.mismatched());
        json.name("zero").value(result.zero());
        json.name("kink").value(result.kink());
        json.name("unverifiable").value(result.unverifiable());
        json.name("nonFinite").value(result.nonFinite());
        json.name("detectable").value(result.detectable());
        json.name("worst");
        entry(result.worst());
        json.name("mismatches").beginArray();
        for (EntryResult mismatch : result.mismatches()) {
            entry(mismatch);
        }
        json.endArray();
        json.name("undecided").beginArray();
        for (EntryResult undecided : result.undecided()) {
            entry(undecided);
        }
        json.endArray();
        json.name("grouped").value(result.grouped());
        json.name("expected").value(result.expected());
        optional("diagnosis", result.diagnosis());
        json.name("stepCurves").beginArray();
        for (StepCurve curve : result.curves()) {
            curve(curve);
        }
        json.endArray().endObject();
    }

    private void entry(@Nullable EntryResult entry) throws IOException {
        if (entry == null) {
            json.nullValue();
            return;
        }
        json.beginObject().name("index").value(entry.index());
        json.name("analytic").value(entry.analytic());
        json.name("numeric").value(entry.numeric());
        json.name("bound").value(entry.bound());
        json.name("error").value(entry.error());
        json.name("verdict").value(Words.of(entry.verdict()));
        json.name("how").value(Words.of(entry.how()));
        optional("reason", entry.reason());
        json.endObject();
    }

    private void curve(StepCurve curve) throws IOException {
        json.beginObject().name("index").value(curve.index());
        json.name("analytic").value(curve.claimed());
        json.name("best").value(curve.best());
        json.name("step").value(curve.step());
        json.name("values").beginArray();
        for (StepCurve.StepValue value : curve.values()) {
            json.beginObject().name("h").value(value.h());
            json.name("forward").value(value.forward());
            json.name("central").value(value.central());
            json.name("truncation").value(value.truncation());
            json.name("rounding").value(value.rounding());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void optional(String name, @Nullable String text) throws IOException {
        json.name(name);
        if (text == null) {
            json.nullValue();
        } else {
            json.value(text);
        }
    }
}
