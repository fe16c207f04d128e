package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.Nullable;

/**
 * Finds a step at which the error bound of one derivative is small against the derivative: starts at {@code 2e-3·s}, a power
 * of two, and shrinks while truncation is the larger part, grows while rounding is. At most six rounds of four values;
 * usually one is enough.
 */
final class StepSearch {
    private static final double START = 2e-3;
    private static final int ROUNDS = 6;
    /** How far a step may grow beyond the first: to a quarter of the scale, over which nothing is expected to saturate. */
    private static final double LARGEST = 128;
    /** How far when the derivative is already known to {@link #KNOWN}: the entry matters less than its scale suggests. */
    private static final double LARGEST_IF_KNOWN = 0x1p20;

    private static final double KNOWN = 1e-3;
    /** Rounds in which a kink must persist before the search gives up shrinking away from it. */
    private static final int ENOUGH_KINKS = 2;

    private static final double SQRT2 = 1.4142135623730951;

    private final double claimed;
    private final double size;
    private final double rtol;
    private final Noise noise;
    private final double first;
    private final double longest;
    private final double shortest;
    private double h;
    private int rounds;
    private int moved;
    private int kinks;
    private boolean open;
    private boolean flat;
    private @Nullable Estimate best;
    private @Nullable Estimate crossing;
    private @Nullable Estimate last;
    private @Nullable Estimate before;

    /**
     * @param claimed {@code a}, which decides what is small; NaN when there is none
     * @param scale   {@code s}, size of the changes of {@code x} over which the function may be expected to be smooth
     * @param rtol    what is small relative to the derivative
     */
    StepSearch(double claimed, double scale, double rtol, Noise noise) {
        this(claimed, 0, scale, rtol, noise);
    }

    /** @param size smallest derivative that matters, where the claimed one may cancel to less */
    StepSearch(double claimed, double size, double scale, double rtol, Noise noise) {
        this(claimed, size, scale, rtol, noise, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * A search with limits.
     *
     * @param shortest step that shows the function at other points than the first
     * @param longest  step that stays inside the domain; a search without room is never open
     */
    StepSearch(double claimed, double size, double scale, double rtol, Noise noise, double shortest, double longest) {
        this.claimed = claimed;
        this.size = size;
        this.rtol = rtol;
        this.noise = noise;
        this.first = firstStep(scale);
        this.shortest = Math.max(Double.MIN_NORMAL, shortest);
        this.longest = longest;
        this.h = longest < first ? powerOfTwo(longest) : Math.max(first, powerOfTwo(2 * this.shortest));
        this.open = h >= this.shortest && h <= longest;
    }

    /** A search for a derivative of which nothing is claimed: it alone decides what is small. */
    static StepSearch unclaimed(double scale, double rtol, Noise noise) {
        return new StepSearch(Double.NaN, scale, rtol, noise);
    }

    /** The power of two nearest to {@code 2e-3·scale}. */
    static double firstStep(double scale) {
        return Math.max(Double.MIN_NORMAL, Math.scalb(1.0, Math.getExponent(START * scale * SQRT2)));
    }

    boolean isOpen() {
        return open;
    }

    /** The step of the next stencil. */
    double step() {
        return h;
    }

    /** Takes the values at the current step and decides on the next. */
    void add(Stencil stencil) {
        rounds++;
        if (!stencil.isFinite()) {
            moveTo(h / 8);
            return;
        }
        flat = stencil.isFlat();
        Estimate found = stencil.estimate(noise);
        before = last;
        last = found;
        kinks = isKinked() ? kinks + 1 : 0;
        if (best != null && !best.agreesWith(found) && found.step() > best.step()) {
            open = false;
        } else if (stencil.samePattern()) {
            best = better(best, found);
            refine(found);
        } else {
            crossing = better(crossing, found);
            moveTo(h / 8);
        }
    }

    private static Estimate better(@Nullable Estimate old, Estimate found) {
        return old == null || found.error() < old.error() ? found : old;
    }

    private void refine(Estimate found) {
        double least = Double.isNaN(claimed) ? size : Math.max(size, Math.abs(claimed));
        double important = Math.max(least, Math.abs(found.value()));
        double target = rtol * important;
        boolean nothingMoves = flat && important == 0;
        if (nothingMoves || found.error() <= target || isClearlyWrong(found, important) || kinks >= ENOUGH_KINKS) {
            open = false;
        } else if (found.truncation() > found.rounding()) {
            double factor = Math.sqrt(target / (2 * found.truncation()));
            moveTo(h * powerOfTwo(Math.min(0.25, Math.max(factor, 1.0 / 64))));
        } else {
            double factor = 2 * found.rounding() / target;
            boolean known = found.error() <= KNOWN * Math.abs(found.value());
            double largest = Math.min(powerOfTwo(longest), first * (known ? LARGEST_IF_KNOWN : LARGEST));
            moveTo(Math.max(h, Math.min(largest, h * powerOfTwo(Math.max(4, Math.min(factor, 32))))));
        }
    }

    /** A claim this far off needs no sharper bound; it needs a second opinion. */
    private boolean isClearlyWrong(Estimate found, double important) {
        return found.error() <= 1e-3 * important
                && Math.abs(found.value() - claimed) > 100 * (found.error() + rtol * important);
    }

    /** The largest power of two that is not above a number. */
    static double powerOfTwo(double factor) {
        return Math.scalb(1.0, Math.getExponent(factor));
    }

    /** Never turns round: between a step too long and a step too short the best one is kept. */
    private void moveTo(double next) {
        int direction = next < h ? -1 : 1;
        open = rounds < ROUNDS && direction != -moved && next != h && next >= shortest;
        moved = direction;
        h = next;
    }

    /** The estimate with the smallest bound, one on a single piece before all others; null when nothing was finite. */
    @Nullable
    Estimate best() {
        return best == null ? crossing : best;
    }

    /** The best estimate of those on a single piece; null when there is none. */
    @Nullable
    Estimate onOnePiece() {
        return best;
    }

    /** Whether the function had the same value at all points of the last stencil. */
    boolean isFlat() {
        return flat;
    }

    /** Whether the one-sided derivatives still differ after the step has shrunk: a kink at, or very near, the point. */
    boolean isKinked() {
        return ratioOfJumps() > 0.5;
    }

    /** Whether their difference grows as the step shrinks: the function itself jumps. */
    boolean isDiscontinuous() {
        return last != null && before != null && ratioOfJumps() > 0.7 * before.step() / last.step();
    }

    private double ratioOfJumps() {
        if (last == null || before == null || !(last.step() < before.step()) || !last.hasJump()) {
            return 0;
        }
        return Math.abs(last.jump()) / Math.abs(before.jump());
    }
}
