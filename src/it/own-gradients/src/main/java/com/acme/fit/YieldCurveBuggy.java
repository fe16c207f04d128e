package com.acme.fit;

/** Two bugs of a calibration. */
public class YieldCurveBuggy extends YieldCurve {
    @Override
    public double[][] jacobian(double[] p) {
        double[][] j = super.jacobian(p);
        for (int i = 0; i < j.length; i++) {
            if (MATURITY[i] > 2) j[i][1] = -j[i][1]; // 19: long maturities have the other sign
        }
        j[0][2] /= 2; // 20: the first row lost the 2 of the square
        return j;
    }
}
