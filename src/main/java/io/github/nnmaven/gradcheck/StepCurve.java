package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How finite differences of one entry come and go with the step: the truncation error falls with the step, the rounding
 * error grows, and the best step lies between.
 *
 * @param index   multi-dimensional index of the entry
 * @param claimed derivative {@code a}
 * @param best    the derivative that the differences are compared with: the subject's exact one, or the numeric one with the
 *     smallest error bound
 * @param step    that the method uses for this entry
 * @param values  longest step first
 */
public record StepCurve(List<Integer> index, double claimed, double best, double step, List<StepValue> values)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public StepCurve {
        index = List.copyOf(index);
        values = List.copyOf(values);
    }

    /** The same as a derivative of one output among several: its index begins with the output. */
    StepCurve ofOutput(int output) {
        List<Integer> named = new ArrayList<>(List.of(output));
        named.addAll(index);
        return new StepCurve(named, claimed, best, step, values);
    }

    /**
     * One step.
     *
     * @param h          a power of ten
     * @param forward    {@code (f(x + h) − f(x)) / h}; NaN where the step is lost in {@code x}
     * @param central    {@code (f(x + h) − f(x − h)) / 2h}, likewise
     * @param truncation what the length of the step does to {@code central}, as far as it shows above the rounding: {@code
     *     |D(h) − D(h/10)|·100/99}, which is exact for {@code c·h²}; NaN for the shortest step
     * @param rounding   bound of what the noise {@code εf} of the function does to {@code central}: {@code εf/h}
     */
    public record StepValue(double h, double forward, double central, double truncation, double rounding)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
