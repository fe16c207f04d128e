package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A point of a subject as the bounded method sees it: values around it in units of a power of two that keeps them far from
 * overflow and underflow, NaN where the subject throws, the scale of each entry and the noise of the function.
 */
final class Neighbourhood {
    private static final int FAR = 300;
    /** Scale of a tensor of zeros, usually biases: measured better than a tiny one. */
    static final double SCALE_OF_ZEROS = 0.1;

    /** Change relative to the largest number inside that rounding hides. */
    private static final double LOST = 0x1p-50;

    private static final int FAR_POINTS = 4;
    private static final int OTHER_LINES = 4;
    private static final double OTHER_SPACING = 2.7;
    private static final int REPEATS = 8;
    private static final double NOISE_STEP = 0x1p-30;
    private static final double GRID_NUMBERS = 8;
    private static final int LINES_ON_GRID = 6;
    private static final double NEAR_EDGE = 0x1p-12;

    private final PointProbes probes;
    private final double[][] at;
    private final double[][] gradient;
    private final Uncertainty claimErrors;
    private final Space space;
    private final double[] rms;
    private final int exponent;
    private final double value;
    private final double repeated;
    private final Noise noise;
    private double otherNoise = Double.NaN;
    private double farAway = Double.NaN;

    /**
     * @param seed   of the direction in which noise is measured
     * @param budget pays for all evaluations
     * @throws EvaluationException if the value or the gradient cannot be had
     */
    Neighbourhood(Subject subject, double[][] point, long seed, Budget budget) {
        this.probes = new PointProbes(subject, point, budget);
        this.at = probes.at();
        this.space = probes.space();
        this.gradient = probes.gradient();
        this.claimErrors = probes.claimErrors();
        this.rms = Arrays.stream(at).mapToDouble(Neighbourhood::rootMeanSquare).toArray();
        this.exponent = exponent(probes.base());
        this.value = valueAt(at);
        this.repeated = repeat();
        this.noise = measure(new SplittableRandom(seed));
    }

    static double rootMeanSquare(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        double sum = Arrays.stream(values).map(v -> v / largest).map(v -> v * v).sum();
        return largest * Math.sqrt(sum / values.length);
    }

    private static int exponent(double base) {
        int size = Math.getExponent(base);
        boolean far = base != 0 && Double.isFinite(base) && Math.abs(size) > FAR;
        return far ? -size : 0;
    }

    /** Largest difference between evaluations at the very same point; more of them once there is one. */
    private double repeat() {
        double largest = Math.abs(valueAt(at) - value);
        for (int k = 0; k < REPEATS && largest > 0; k++) {
            largest = Math.max(largest, Math.abs(valueAt(at) - value));
        }
        return largest;
    }

    private Noise measure(SplittableRandom random) {
        Noise measured = space.isGrid() ? measureOnGrid(random) : measure(random, NOISE_STEP);
        return repeated > 0 ? Noise.of(Math.max(measured.absolute(), 3 * repeated), base()) : measured;
    }

    private Noise measure(SplittableRandom random, double step) {
        double[][] direction = new double[at.length][];
        Arrays.setAll(direction, t -> direction(t, random));
        double[][] away = onLine(direction, step, NEAR_EDGE);
        boolean still = Arrays.stream(away).flatMapToDouble(Arrays::stream).allMatch(d -> d == 0);
        return Noise.along(line(still ? onLine(direction, step, 0) : away), step, base());
    }

    /**
     * The largest along several lines: over a few numbers of a coarse grid the roundings inside a function hardly change. A
     * value that is a {@code float} itself is off by half a unit in its last place, and so is what it was added from.
     */
    private Noise measureOnGrid(SplittableRandom random) {
        double largest = (float) base() == base() ? Math.ulp((float) base()) : 0;
        double step = noiseStep();
        for (int k = 0; k < LINES_ON_GRID; k++) {
            largest = Math.max(
                    largest,
                    measure(random, step * Math.scalb(1.0, 3 * (k % 3))).absolute());
        }
        return Noise.of(largest, base());
    }

    /** {@code 2⁻³⁰}; on a grid at least so long that the entries of typical size move by several of its numbers. */
    private double noiseStep() {
        double step = NOISE_STEP;
        for (int t = 0; space.isGrid() && t < at.length; t++) {
            for (int i = 0; i < at[t].length; i++) {
                step = Math.max(step, GRID_NUMBERS * StepSearch.powerOfTwo(spacing(t, i) / scale(t, i)));
            }
        }
        return step;
    }

    /**
     * A direction, changed so that multiples of {@code step} along it stay in the domain and on the grid.
     *
     * @param room relative to the scale, with less of which an entry stays: at an edge the function may not be smooth
     */
    private double[][] onLine(double[][] direction, double step, double room) {
        if (space.isFree()) {
            return direction;
        }
        double[][] fitted = new double[direction.length][];
        for (int t = 0; t < direction.length; t++) {
            int tensor = t;
            fitted[t] = new double[direction[t].length];
            Arrays.setAll(
                    fitted[t],
                    i -> room(tensor, i) < room * scale(tensor, i)
                            ? 0
                            : distance(tensor, i, direction[tensor][i] * step) / step);
        }
        return fitted;
    }

    /** A distance near {@code d}, or opposite to it, of which all points of a line are allowed; 0 if there is none. */
    private double distance(int tensor, int entry, double d) {
        double x = at(tensor, entry);
        for (double size = d; Math.abs(size) >= 0x1p-20 * Math.abs(d) && size != 0; size /= 4) {
            for (double signed : new double[] {size, -size}) {
                double moved = space.nearest(tensor, entry, x + signed) - x;
                double taken = moved == 0 ? Math.copySign(spacing(tensor, entry), signed) : moved;
                if (isLine(tensor, entry, x, taken)) {
                    return taken;
                }
            }
        }
        return 0;
    }

    private boolean isLine(int tensor, int entry, double x, double distance) {
        for (int k = 1; k <= Noise.POINTS; k++) {
            double to = x + k * distance;
            if (!space.contains(tensor, entry, to) || space.nearest(tensor, entry, to) != to) {
                return false;
            }
        }
        return space.contains(tensor, entry, x + Noise.LONGEST * distance);
    }

    /** Largest difference between two evaluations at the point, as the subject gives them; 0 for a function. */
    double repeated() {
        return unscaled(repeated);
    }

    /** Whether value and gradient at the point are still, to the bit, what they were at first. */
    boolean isUnchanged() {
        boolean sameValue = Double.compare(valueAt(at), value) == 0;
        return sameValue && Arrays.deepEquals(gradientAt(at), gradient);
    }

    /** A direction in one tensor: {@code ±s·U[½, 1½]} for each entry, so that none is small and none cancels another. */
    double[] direction(int tensor, SplittableRandom random) {
        double[] direction = new double[at[tensor].length];
        Arrays.setAll(direction, i -> scale(tensor, i) * (random.nextDouble() + 0.5) * (random.nextBoolean() ? 1 : -1));
        return direction;
    }

    /** The function along a direction; tensors without one stay. */
    DoubleUnaryOperator line(double[][] direction) {
        return t -> scaled(probes.valueAtOwn(moved(direction, t)));
    }

    /** Value with some entries of one tensor moved along a direction, scaled. */
    double valueAlong(int tensor, double[] direction, int from, int to, double t) {
        double[][] moved = at.clone();
        moved[tensor] = at[tensor].clone();
        for (int i = from; i < to; i++) {
            moved[tensor][i] += t * direction[i];
        }
        return valueAt(moved);
    }

    /** An entry moved by {@code d}, on the grid. */
    double moved(int tensor, int entry, double d) {
        return space.nearest(tensor, entry, at[tensor][entry] + d);
    }

    /** A point near this one, each entry on the grid and inside the domain: moved the other way, or not at all, where needed. */
    double[][] inside(double[][] moved) {
        for (int t = 0; !space.isFree() && t < at.length; t++) {
            for (int i = 0; i < at[t].length; i++) {
                moved[t][i] = space.inside(t, i, at[t][i], moved[t][i] - at[t][i]);
            }
        }
        return moved;
    }

    /** Where the point may be moved to. */
    Space space() {
        return space;
    }

    /** How far an entry may be moved in both directions without leaving the domain. */
    double room(int tensor, int entry) {
        double x = at[tensor][entry];
        return Math.min(space.room(tensor, entry, x, true), space.room(tensor, entry, x, false));
    }

    /** Distance to the next number that an entry can have, 0 if it can have every number. */
    double spacing(int tensor, int entry) {
        return space.spacing(tensor, entry, at[tensor][entry], scale(tensor, entry));
    }

    /** The point moved by {@code t·direction}. */
    double[][] moved(double[][] direction, double t) {
        double[][] moved = OneByOne.copy(at);
        for (int k = 0; k < moved.length; k++) {
            for (int i = 0; i < direction[k].length; i++) {
                moved[k][i] += t * direction[k][i];
            }
        }
        return moved;
    }

    /** Value at any point, by the subject itself and not by its probes; NaN where it throws. */
    double valueAt(double[][] point) {
        return scaled(probes.valueAt(point));
    }

    /** Value with one entry moved, by the subject itself and not by its probes, scaled; NaN where it throws. */
    double valueWith(int tensor, int entry, double moved) {
        double[][] point = at.clone();
        point[tensor] = at[tensor].clone();
        point[tensor][entry] = moved;
        return valueAt(point);
    }

    /** What the subject throws with an entry moved a little to either side, in words; null when it throws nothing. */
    @Nullable
    String thrownNextTo(int tensor, int entry) {
        double step = NOISE_STEP * scale(tensor, entry);
        String above = probes.thrown(tensor, entry, moved(tensor, entry, step));
        return above == null ? probes.thrown(tensor, entry, moved(tensor, entry, -step)) : above;
    }

    /** What the subject throws when it is asked for its value at the point again, in words; null when it does not. */
    @Nullable
    String thrownAgain() {
        return probes.thrownAgain();
    }

    /** The shared paths at the point. */
    SharedPaths.Paths pathsOf(SharedPaths subject) {
        return subject.pathsAt(point());
    }

    Subject subject() {
        return probes.subject();
    }

    List<Tensor> tensors() {
        return subject().tensors();
    }

    Noise noise() {
        return noise;
    }

    /** Whether the function is computed in single precision, or with no more digits. */
    boolean isCoarse() {
        return space.isGrid() || noise.isSinglePrecision();
    }

    /**
     * {@code εf} again, the largest along some lines with points at other distances. Values that are rounded inside and rise
     * by equal steps between the points of one line look smooth there. Costs as many tables; made once, when a claim is
     * about to be called wrong.
     */
    synchronized double noiseAlongOtherLines() {
        if (Double.isNaN(otherNoise)) {
            otherNoise = budget().shared(this::measureAlongOtherLines);
        }
        return otherNoise;
    }

    private double measureAlongOtherLines() {
        SplittableRandom random = new SplittableRandom(OTHER_LINES);
        double largest = noise.absolute();
        for (int k = 0; k < OTHER_LINES && !space.isGrid(); k++) {
            largest = Math.max(
                    largest,
                    measure(random, NOISE_STEP * Math.pow(OTHER_SPACING, k)).absolute());
        }
        return largest;
    }

    /**
     * Whether a change of the value this large would be seen although the value does not move at all near the point. Then its
     * rounding may be that of larger numbers inside, of the size that it has itself further away: a loss of 0 is the
     * logarithm of a number near 1.
     */
    boolean wouldShow(double change) {
        return Math.abs(change) > LOST * largestFarAway();
    }

    /** The largest value at some points as far away as the entries are large; made once. */
    private synchronized double largestFarAway() {
        if (Double.isNaN(farAway)) {
            SplittableRandom random = new SplittableRandom(FAR_POINTS);
            double largest = Math.abs(value);
            for (int k = 0; k < FAR_POINTS; k++) {
                double[][] direction = new double[at.length][];
                Arrays.setAll(direction, t -> direction(t, random));
                double far = Math.abs(valueAt(inside(moved(direction, 1))));
                largest = Double.isFinite(far) ? Math.max(largest, far) : largest;
            }
            farAway = largest;
        }
        return farAway;
    }

    /** {@code f} at the point, scaled. */
    double base() {
        return scaled(probes.base());
    }

    /** {@code f} at the point as the subject gave it. */
    double loss() {
        return probes.base();
    }

    /** {@code f} at the point by {@link #valueAt}, scaled. */
    double value() {
        return value;
    }

    double at(int tensor, int entry) {
        return at[tensor][entry];
    }

    /** {@code a}, scaled. */
    double claimed(int tensor, int entry) {
        return scaled(gradient[tensor][entry]);
    }

    /** {@code a} as the subject gave it. */
    double[][] gradient() {
        return gradient;
    }

    /** A copy of the point. */
    double[][] point() {
        return OneByOne.copy(at);
    }

    /** A copy of one tensor at the point. */
    double[] point(int tensor) {
        return at[tensor].clone();
    }

    /** The claimed gradient at another point, as the subject gave it. */
    double[][] gradientAt(double[][] point) {
        return PointProbes.gradient(subject(), point);
    }

    /** The subject's exact derivative, scaled; NaN when it has none. */
    double exact(int tensor, int entry) {
        return scaled(PointProbes.exact(subject(), at, tensor, entry, false));
    }

    /** The same with many digits; NaN when the subject cannot have it. */
    double exactOfManyDigits(int tensor, int entry) {
        return scaled(PointProbes.exact(subject(), at, tensor, entry, true));
    }

    /** {@code s = max(|x|, rms of the tensor)}; 0.1 in a tensor of zeros. */
    double scale(int tensor, int entry) {
        return rms[tensor] == 0 ? SCALE_OF_ZEROS : Math.max(Math.abs(at[tensor][entry]), rms[tensor]);
    }

    /** Values with one entry moved each, scaled; NaN where the subject throws. */
    EntryProbes.Result probe(int tensor, int[] entries, double[] values) {
        EntryProbes.Result result = probes.probeOrNaN(tensor, entries, values);
        double[] scaled = Arrays.stream(result.values()).map(this::scaled).toArray();
        return new EntryProbes.Result(scaled, result.samePattern());
    }

    /** What pays for the evaluations. */
    Budget budget() {
        return probes.budget();
    }

    long evaluations() {
        return probes.evaluations();
    }

    double scaled(double value) {
        return exponent == 0 ? value : Math.scalb(value, exponent);
    }

    double unscaled(double value) {
        return exponent == 0 ? value : Math.scalb(value, -exponent);
    }

    /** Rounding of the claimed derivative as a number: a few units in its last place and what is known of it, scaled. */
    double roundingOfClaim(int tensor, int entry) {
        return scaled(8 * Math.ulp(gradient[tensor][entry]) + claimErrors.of(tensor, entry));
    }
}
