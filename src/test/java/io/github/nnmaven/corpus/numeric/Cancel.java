package io.github.nnmaven.corpus.numeric;

/** Formulas that lose digits, with right derivatives. */
public class Cancel {
    /** (1 − cos x)/x², noisy near zero. */
    public double value(double x) {
        return (1 - Math.cos(x)) / (x * x);
    }

    public double derivative(double x) {
        return Math.sin(x) / (x * x) - 2 * (1 - Math.cos(x)) / (x * x * x);
    }

    public double derivativeWrong(double x) {
        return Math.sin(x) / (x * x) - (1 - Math.cos(x)) / (x * x * x);
    }

    /** Single precision behind a double signature. */
    public double rounded(double[] x) {
        return (float) (x[0] * x[0] + Math.sin(x[1]));
    }

    public double[] roundedGradient(double[] x) {
        return new double[] {2 * x[0], Math.cos(x[1])};
    }

    public double[] roundedGradientWrong(double[] x) {
        return new double[] {2 * x[0], Math.sin(x[1])};
    }

    /** An integral by Simpson's rule with 200 points: slow and right. */
    public double integral(double[] a) {
        double h = 1.0 / 200;
        double s = 0;
        for (int i = 0; i <= 200; i++) {
            double t = i * h;
            double w = i == 0 || i == 200 ? 1 : i % 2 == 1 ? 4 : 2;
            s += w * Math.exp(-a[0] * t) * Math.cos(a[1] * t);
        }
        return s * h / 3;
    }

    public double[] integralGradient(double[] a) {
        double h = 1.0 / 200;
        double[] g = new double[2];
        for (int i = 0; i <= 200; i++) {
            double t = i * h;
            double w = i == 0 || i == 200 ? 1 : i % 2 == 1 ? 4 : 2;
            g[0] -= w * t * Math.exp(-a[0] * t) * Math.cos(a[1] * t) * h / 3;
            g[1] -= w * t * Math.exp(-a[0] * t) * Math.sin(a[1] * t) * h / 3;
        }
        return g;
    }

    public double[] integralGradientWithoutT(double[] a) {
        double[] g = integralGradient(a);
        g[1] = -integral(new double[] {a[0], a[1]});
        return g;
    }

    /** y³ + y = x by bisection to a tolerance: a staircase of 6e-10. */
    public double implicit(double x) {
        double low = 0;
        double high = 10;
        while (high - low > 1e-9) {
            double mid = (low + high) / 2;
            if (mid * mid * mid + mid > x) high = mid;
            else low = mid;
        }
        return (low + high) / 2;
    }

    public double implicitDerivative(double x) {
        double y = implicit(x);
        return 1 / (3 * y * y + 1);
    }

    public double implicitDerivativeWrong(double x) {
        double y = implicit(x);
        return 1 / (3 * y * y);
    }
}
