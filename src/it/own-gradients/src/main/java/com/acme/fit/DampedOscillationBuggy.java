package com.acme.fit;

/** Two bugs of a curve fit. */
public class DampedOscillationBuggy extends DampedOscillation {
    @Override
    public double[] gradient(double t, double... p) {
        double[] g = super.gradient(t, p);
        g[1] = -p[0] * Math.exp(-p[1] * t) * Math.cos(p[2] * t + p[3]); // 17: the inner derivative by b is t
        g[3] = -g[3]; // 18: the sign of the sine
        return g;
    }
}
