package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Misuse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks, before the check, for what the project's methods do to their callers besides computing numbers. */
final class MisuseSearch {
    /** How far the second point lies from the first when there is only one: enough to tell, and small. */
    private static final double MOVED = 0x1p-7;

    private final List<PointFunction> points;
    private final CodePlaces places;
    private final List<Misuse> misuses = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean keepsState;

    MisuseSearch(List<PointFunction> points, CodePlaces places) {
        this.points = points;
        this.places = places;
    }

    List<Misuse> misuses() {
        return List.copyOf(misuses);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean keepsState() {
        return keepsState;
    }

    /** @param inPlace whether calls may change their arguments */
    void run(boolean inPlace) {
        PointFunction point = points.get(0);
        ArrayValue[] here = point.at().at(point.at().start());
        Probing probing = new Probing(point.function(), here, there(here), point.passed(), isSingle(point), places);
        tried(probing, new RepetitionProbe(probing)::run);
        if (probing.keepsState()) {
            keepsState = true;
            point.function().renewAlways();
        }
        if (!inPlace) {
            tried(probing, new ArgumentsProbe(probing)::run);
        }
        tried(probing, new BufferProbe(probing)::run);
        tried(probing, new UpstreamProbe(probing)::run);
        if (!probing.hasMisuse()) {
            tried(probing, new IdentityProbe(probing)::run);
            tried(probing, new StaleProbe(probing)::run);
        }
        if (!probing.hasMisuse()) {
            tried(probing, new HistoryProbe(probing)::run);
            keepsState = probing.keepsState();
        }
        misuses.addAll(probing.misuses());
        notes.addAll(probing.notes());
    }

    private static boolean isSingle(PointFunction point) {
        boolean any = false;
        for (boolean single : point.at().singles()) {
            any |= single;
        }
        return any;
    }

    /** What throws on the way is the check's to report. */
    private static void tried(Probing probing, Runnable probe) {
        try {
            probing.function().renew();
            probe.run();
        } catch (EvaluationException e) {
            probing.function().renew();
        }
    }

    /** Another point of the same shapes where every variable is another: the next one, or one nearby. */
    private ArrayValue[] there(ArrayValue[] here) {
        ArrayValue[] next = next(here);
        ArrayValue[] there = here.clone();
        for (int v = 0; v < here.length; v++) {
            there[v] = next[v].equals(here[v]) ? moved(here[v], v) : next[v];
        }
        return there;
    }

    private ArrayValue[] next(ArrayValue[] here) {
        for (PointFunction other : points.subList(1, points.size())) {
            ArrayValue[] there = other.at().at(other.at().start());
            if (isLike(here, there)) {
                return there;
            }
        }
        return here;
    }

    private ArrayValue moved(ArrayValue here, int variable) {
        Bounds bounds = points.get(0).at().bounds().get(variable);
        boolean single = points.get(0).at().singles()[variable];
        double[] flat = Arrays.stream(here.flat())
                .map(x -> moved(x, bounds))
                .map(x -> single ? (float) x : x)
                .toArray();
        return here.with(flat);
    }

    private static boolean isLike(ArrayValue[] here, ArrayValue[] there) {
        for (int v = 0; v < here.length; v++) {
            if (!here[v].shape().equals(there[v].shape())) {
                return false;
            }
        }
        return !Arrays.equals(here, there);
    }

    private static double moved(double x, Bounds bounds) {
        double step = x == 0 ? MOVED : Math.abs(x) * MOVED;
        return x + step < bounds.high() ? x + step : Math.max(x - step, bounds.low());
    }
}
