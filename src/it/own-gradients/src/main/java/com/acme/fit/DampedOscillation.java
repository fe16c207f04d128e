package com.acme.fit;

import org.apache.commons.math3.analysis.ParametricUnivariateFunction;

/** a·exp(−b·t)·cos(ω·t + φ). */
public class DampedOscillation implements ParametricUnivariateFunction {
    @Override
    public double value(double t, double... p) {
        return p[0] * Math.exp(-p[1] * t) * Math.cos(p[2] * t + p[3]);
    }

    @Override
    public double[] gradient(double t, double... p) {
        double e = Math.exp(-p[1] * t);
        double cos = Math.cos(p[2] * t + p[3]);
        double sin = Math.sin(p[2] * t + p[3]);
        return new double[] {e * cos, -t * p[0] * e * cos, -t * p[0] * e * sin, -p[0] * e * sin};
    }
}
