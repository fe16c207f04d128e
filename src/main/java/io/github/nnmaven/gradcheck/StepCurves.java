package io.github.nnmaven.gradcheck;

import io.github.nnmaven.gradcheck.StepCurve.StepValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds step curves to results for those who read them: of every wrong tensor, else of every one with undecided entries,
 * else of the one whose errors are the hardest to see; two entries each, the worst and the one with the median derivative.
 * Costs at most about as many evaluations as the verdict did.
 */
final class StepCurves {
    private static final int MOST_TENSORS = 8;
    private static final int SHORTEST = -12;
    /** Steps without which there is no curve to see. */
    private static final int FEWEST = 3;
    /** Evaluations that are always affordable. */
    private static final int AFFORDABLE = 100;
    /** Relative error at which the search for the derivative to compare with ends. */
    private static final double SHARP = 1e-9;

    private final Neighbourhood around;
    private final double rtol;
    private final double fixedStep;
    private final long affordable;

    /**
     * @param rtol      with which a method without a step of its own searches for one
     * @param fixedStep that the method uses for all entries; NaN when it searches for each one
     * @param spent     evaluations of the verdict
     */
    StepCurves(Neighbourhood around, double rtol, double fixedStep, long spent) {
        this.around = around;
        this.rtol = rtol;
        this.fixedStep = fixedStep;
        this.affordable = around.evaluations() + affordable(spent);
    }

    /** Evaluations that curves may cost when the verdict cost {@code spent}. */
    static long affordable(long spent) {
        return Math.max(AFFORDABLE, spent);
    }

    /** The same results with curves. */
    List<TensorResult> addTo(List<TensorResult> tensors) {
        List<TensorResult> interesting = interesting(tensors);
        return IntStream.range(0, tensors.size())
                .mapToObj(t -> interesting.contains(tensors.get(t))
                        ? tensors.get(t).withCurves(curves(t, tensors.get(t)))
                        : tensors.get(t))
                .toList();
    }

    /** The tensors whose curves are worth seeing. */
    static List<TensorResult> interesting(List<TensorResult> tensors) {
        return Stream.<Predicate<TensorResult>>of(t -> !t.passed(), t -> t.kink() + t.unverifiable() > 0)
                .map(which -> tensors.stream().filter(which).limit(MOST_TENSORS).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> tensors.stream()
                        .filter(t -> t.verified() > 0)
                        .max(Comparator.comparingDouble(t -> Double.isNaN(t.detectable()) ? -1 : t.detectable()))
                        .stream()
                        .toList());
    }

    private List<StepCurve> curves(int tensor, TensorResult result) {
        return IntStream.of(entries(result))
                .filter(entry -> around.evaluations() < affordable)
                .mapToObj(entry -> affordable(tensor, entry))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The worst entry and a typical one, as far as there are such. */
    static int[] entries(TensorResult result) {
        int worst = worst(result);
        return IntStream.of(worst, median(result, worst))
                .filter(entry -> entry >= 0)
                .toArray();
    }

    private static int worst(TensorResult result) {
        EntryResult worst = result.worst();
        return worst == null ? -1 : result.tensor().flat(worst.index());
    }

    /** The entry in the middle of the others with a numeric derivative that is not 0, by size. */
    private static int median(TensorResult result, int worst) {
        double[] numeric = result.numeric();
        List<Integer> bySize = IntStream.range(0, numeric.length)
                .filter(i -> result.entry(i) != worst && Double.isFinite(numeric[i]) && numeric[i] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(numeric[i])))
                .toList();
        return bySize.isEmpty() ? -1 : result.entry(bySize.get(bySize.size() / 2));
    }

    /** Null also when the budget is used up. */
    private @Nullable StepCurve affordable(int tensor, int entry) {
        try {
            return curve(tensor, entry);
        } catch (BudgetException end) {
            return null;
        }
    }

    /** Null where the function is not finite at the point or beside it, or the domain leaves no room. */
    @Nullable
    StepCurve curve(int tensor, int entry) {
        Estimate found = Double.isFinite(around.base()) ? search(tensor, entry, SHARP) : null;
        if (found == null) {
            return null;
        }
        double[] steps = steps(tensor, entry);
        if (steps.length < FEWEST) {
            return null;
        }
        double exact = around.exact(tensor, entry);
        return new StepCurve(
                around.tensors().get(tensor).index(entry),
                around.unscaled(around.claimed(tensor, entry)),
                around.unscaled(Double.isFinite(exact) ? exact : found.value()),
                step(tensor, entry, found),
                values(tensor, entry, steps));
    }

    private @Nullable Estimate search(int tensor, int entry, double accuracy) {
        return new EntryEstimator(around, accuracy)
                .search(tensor, new int[] {entry})
                .get(0)
                .best();
    }

    private double step(int tensor, int entry, Estimate sharp) {
        if (!Double.isNaN(fixedStep)) {
            return fixedStep;
        }
        Estimate used = search(tensor, entry, rtol);
        return used == null ? sharp.step() : used.step();
    }

    /** Powers of ten up to the scale of the entry that lead nowhere outside the domain, longest first. */
    private double[] steps(int tensor, int entry) {
        int longest = (int) Math.rint(Math.log10(around.scale(tensor, entry)));
        double x = around.at(tensor, entry);
        return IntStream.rangeClosed(0, -SHORTEST)
                .mapToDouble(k -> Math.pow(10, longest - k))
                .filter(h -> isInside(tensor, entry, x - h) && isInside(tensor, entry, x + h))
                .toArray();
    }

    private boolean isInside(int tensor, int entry, double x) {
        return around.space().contains(tensor, entry, x);
    }

    private List<StepValue> values(int tensor, int entry, double[] steps) {
        int[] entries = new int[2 * steps.length];
        double[] moved = new double[2 * steps.length];
        for (int k = 0; k < steps.length; k++) {
            entries[2 * k] = entry;
            entries[2 * k + 1] = entry;
            moved[2 * k] = around.moved(tensor, entry, steps[k]);
            moved[2 * k + 1] = around.moved(tensor, entry, -steps[k]);
        }
        double[] f = around.probe(tensor, entries, moved).values();
        double[] forward = new double[steps.length];
        double[] central = new double[steps.length];
        for (int k = 0; k < steps.length; k++) {
            forward[k] = (f[2 * k] - around.base()) / (moved[2 * k] - around.at(tensor, entry));
            central[k] = (f[2 * k] - f[2 * k + 1]) / (moved[2 * k] - moved[2 * k + 1]);
        }
        return values(steps, forward, central);
    }

    private List<StepValue> values(double[] steps, double[] forward, double[] central) {
        double noise = around.noise().at(Math.abs(around.base()));
        List<StepValue> values = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) {
            double truncation = Double.NaN;
            if (k + 1 < steps.length) {
                double noisy = noise / steps[k] + noise / steps[k + 1];
                truncation = Math.max(0, Math.abs(central[k] - central[k + 1]) - noisy) * 100 / 99;
            }
            values.add(new StepValue(
                    steps[k],
                    around.unscaled(forward[k]),
                    around.unscaled(central[k]),
                    around.unscaled(truncation),
                    around.unscaled(noise / steps[k])));
        }
        return values;
    }
}
