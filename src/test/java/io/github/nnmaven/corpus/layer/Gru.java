package io.github.nnmaven.corpus.layer;

/** One unit, one step: h' = (1 − z)·h + z·tanh(w x + u (r h)). */
public class Gru {
    public double wz = 0.3;
    public double uz = -0.7;
    public double wr = 0.5;
    public double ur = 0.9;
    public double wh = -0.4;
    public double uh = 1.2;

    public double step(double x, double h) {
        double z = s(wz * x + uz * h);
        double r = s(wr * x + ur * h);
        return (1 - z) * h + z * Math.tanh(wh * x + uh * r * h);
    }

    /** By x, by h. */
    public double[] stepGradient(double x, double h) {
        double z = s(wz * x + uz * h);
        double r = s(wr * x + ur * h);
        double c = Math.tanh(wh * x + uh * r * h);
        double dz = (c - h) * z * (1 - z);
        double dc = z * (1 - c * c);
        double dr = dc * uh * h * r * (1 - r);
        return new double[] {dz * wz + dc * wh + dr * wr, dz * uz + dc * uh * r + dr * ur + direct(1 - z)};
    }

    protected double direct(double carry) {
        return carry;
    }

    /** By the six weights, in the order of the fields. */
    public double[] weightGradient(double x, double h) {
        double z = s(wz * x + uz * h);
        double r = s(wr * x + ur * h);
        double c = Math.tanh(wh * x + uh * r * h);
        double dz = (c - h) * z * (1 - z);
        double dc = z * (1 - c * c);
        double dr = dc * uh * h * r * (1 - r);
        return new double[] {dz * x, dz * h, dr * x, dr * h, dc * x, dc * h * resetGate(r)};
    }

    protected double resetGate(double r) {
        return r;
    }

    private static double s(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    public static class Forgetful extends Gru {
        @Override
        protected double direct(double carry) {
            return 0;
        }

        @Override
        protected double resetGate(double r) {
            return 1;
        }
    }
}
