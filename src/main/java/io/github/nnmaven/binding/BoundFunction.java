package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.Checkable;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.spec.FunctionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function of the project's own with all of its points, ready to be checked. */
public final class BoundFunction {
    private final FunctionSpec spec;
    private final String source;
    private final List<PointFunction> points;
    private final CodePlaces places;

    BoundFunction(FunctionSpec spec, String source, List<PointFunction> points, CodePlaces places) {
        this.spec = spec;
        this.source = source;
        this.points = List.copyOf(points);
        this.places = places;
    }

    /** The function at its first point. */
    PointFunction first() {
        return points.get(0);
    }

    /** The document. */
    public FunctionSpec spec() {
        return spec;
    }

    /** {@code file:line} of the document. */
    public String source() {
        return source;
    }

    /** Where its gradient is written, as its calls so far tell, or else its name; null when neither does. */
    public @Nullable CodePlace code() {
        return places.gradient(first().function().calls());
    }

    /**
     * Checks the gradient at every point, one after the other in one thread, and looks for misuses at the first.
     *
     * @param method    the way to check
     * @param execution limits and seed; the project's code runs in the calling thread alone
     * @param progress  is told each point before the project's code runs there
     */
    public SubjectResult check(Method method, Execution execution, Consumer<String> progress) {
        return check(method, execution, progress, "");
    }

    /**
     * The same with something before the labels of its points.
     *
     * @param prefix {@code hidden alone, }
     */
    public SubjectResult check(Method method, Execution execution, Consumer<String> progress, String prefix) {
        progress.accept(points.get(0).label());
        MisuseSearch misuses = new MisuseSearch(points, places);
        misuses.run(spec.conventions().inPlace());
        List<SubjectResult> results = new ArrayList<>();
        long spent = 0;
        for (PointFunction point : points) {
            progress.accept(point.label());
            if (misuses.keepsState()) {
                point.function().renewAlways();
            }
            Execution part = execution.alone().part(spent, points.size() - results.size());
            SubjectResult result = at(point, method, part);
            spent += result.evaluations();
            results.add(result.labelled(prefix + point.label()));
        }
        SubjectResult whole = SubjectResult.together(results).withMisuses(misuses.misuses());
        for (String note : misuses.notes()) {
            whole = whole.withNote(note);
        }
        boolean told = whole.outcome() == SubjectResult.Outcome.ERROR && whole.code() != null;
        return told ? whole : whole.withCode(code());
    }

    private SubjectResult at(PointFunction point, Method method, Execution execution) {
        try {
            Checkable subject = point.subject();
            return method.check(subject, execution);
        } catch (EvaluationException e) {
            String message = e.getMessage() + ", at " + point.label();
            return new SubjectResult(
                            spec.name().value(),
                            source,
                            method.name(),
                            SubjectResult.Outcome.ERROR,
                            message,
                            0,
                            List.of())
                    .withCode(e.code());
        }
    }
}
