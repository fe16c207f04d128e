package io.github.nnmaven.network;

/** On which side of the kink at 0 a number lies: −1, 1, or 0 on the kink itself and for NaN. */
final class Sign {
    private Sign() {}

    static int of(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }
}
