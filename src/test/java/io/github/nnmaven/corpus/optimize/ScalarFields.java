package io.github.nnmaven.corpus.optimize;

/** A PID-like model whose parameters are scalar fields with getters and setters. */
public class ScalarFields {
    private double kp = 1.2;
    private double ki = 0.4;
    private static final double[] ERRORS = {0.5, 0.3, -0.2, 0.1};

    public double getKp() {
        return kp;
    }

    public void setKp(double kp) {
        this.kp = kp;
    }

    public void setKi(double ki) {
        this.ki = ki;
    }

    public double getKi() {
        return ki;
    }

    public double effort() {
        double s = 0;
        double sum = 0;
        for (double e : ERRORS) {
            sum += e;
            double u = kp * e + ki * sum;
            s += u * u;
        }
        return s;
    }

    public double effortByKp() {
        double s = 0;
        double sum = 0;
        for (double e : ERRORS) {
            sum += e;
            s += 2 * (kp * e + ki * sum) * e;
        }
        return s;
    }

    public double effortByKi() {
        double s = 0;
        double sum = 0;
        for (double e : ERRORS) {
            sum += e;
            s += 2 * (kp * e + ki * sum) * sum;
        }
        return s;
    }
}
