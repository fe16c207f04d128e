package io.github.nnmaven.corpus.optimize;

/** Everything private, in a private nested class, as an optimiser keeps its curve. */
public class Hidden {
    private Hidden() {}

    private static class Curve {
        private final double b;

        private Curve(double b) {
            this.b = b;
        }

        private double value(double[] p) {
            return p[0] / (1 + b * Math.pow(p[1], 2 * b));
        }

        private double[] derivatives(double[] p) {
            double pow = Math.pow(p[1], 2 * b);
            double q = 1 + b * pow;
            return new double[] {1 / q, -p[0] * 2 * b * b * pow / p[1] / (q * q)};
        }

        private double[] derivativesExtraFactor(double[] p) {
            double[] d = derivatives(p);
            d[1] *= b;
            return d;
        }
    }

    /** One step of the fit, with whichever derivatives were right this week. */
    static double step(double rate, boolean old) {
        Curve curve = new Curve(1.2);
        double[] p = {1, 0.5};
        double[] d = old ? curve.derivativesExtraFactor(p) : curve.derivatives(p);
        return curve.value(new double[] {p[0] - rate * d[0], p[1] - rate * d[1]});
    }

    /** An inner class that needs its outer object. */
    static class Outer {
        private final double shift = 3;

        class Inner {
            double value(double[] x) {
                return (x[0] - shift) * (x[0] - shift) * x[1];
            }

            double[] gradient(double[] x) {
                return new double[] {2 * (x[0] - shift) * x[1], (x[0] - shift) * (x[0] - shift)};
            }
        }

        Inner inner() {
            return new Inner();
        }
    }
}
