package io.github.nnmaven.corpus.fit;

/** The interfaces of an optimiser that fills what it is given. */
public class Ddogleg {
    /** N parameters to M functions. */
    public interface FunctionNtoM {
        int getNumOfInputsN();

        int getNumOfOutputsM();

        void process(double[] input, double[] output);
    }

    /** The residuals of a line and a parabola. */
    public static class Line implements FunctionNtoM {
        private final double[] x = {-1, 0, 2, 5};

        @Override
        public int getNumOfInputsN() {
            return 3;
        }

        @Override
        public int getNumOfOutputsM() {
            return x.length;
        }

        @Override
        public void process(double[] input, double[] output) {
            for (int i = 0; i < x.length; i++)
                output[i] = input[0] + input[1] * x[i] + input[2] * x[i] * x[i] - Math.sin(x[i]);
        }

        public double[] evaluate(double[] p) {
            double[] out = new double[x.length];
            process(p, out);
            return out;
        }

        public void jacobian(double[] p, double[] output) {
            for (int i = 0; i < x.length; i++) {
                output[3 * i] = 1;
                output[3 * i + 1] = x[i];
                output[3 * i + 2] = last(x[i]);
            }
        }

        protected double last(double x) {
            return x * x;
        }
    }

    /** Twice too much, from a power rule applied in the wrong place. */
    public static class WrongLine extends Line {
        @Override
        protected double last(double x) {
            return 2 * x * x;
        }
    }

    private Ddogleg() {}
}
