package com.acme.nn;

/** Three bugs of recurrent layers. */
public class LstmBuggy extends Lstm {
    @Override
    protected void addBias(int gate, double amount) {
        if (gate / UNITS == 2) dB[gate] = amount; // 7: the output gate's bias forgets all but the first step
        else dB[gate] += amount;
    }

    @Override
    protected double[] recurrent(int t) {
        return h[t + 1]; // 8: the state after the step
    }

    @Override
    protected int firstStep() {
        return 1; // 9: the first input gets nothing
    }
}
