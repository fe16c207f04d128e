package io.github.nnmaven.corpus.misuse;

import java.util.Arrays;
import java.util.Random;

/** What callers of right formulas have to suffer. */
public final class BadManners {
    private BadManners() {}

    /** Normalises its argument where it stands. */
    public static class ValueMutates extends Bowl {
        @Override
        public double value(double[] x) {
            double v = super.value(x);
            x[0] = 0;
            return v;
        }
    }

    /** Uses its argument as scratch memory. */
    public static class GradientMutates extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            Arrays.fill(x, 7);
            return g;
        }
    }

    /** Returns its argument, filled with the gradient. */
    public static class ReturnsItsArgument extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            System.arraycopy(super.gradient(x), 0, x, 0, x.length);
            return x;
        }
    }

    /** Sorts for the value; the sum does not care, the caller does. */
    public static class Sorts extends Bowl {
        @Override
        public double value(double[] x) {
            Arrays.sort(x);
            double s = 0;
            for (double v : x) s += Math.pow(v, 4);
            return s;
        }

        @Override
        public double[] gradient(double[] x) {
            return Arrays.stream(x).map(v -> 4 * v * v * v).toArray();
        }
    }

    /** One buffer for all its life: right for whoever copies. */
    public static class SameBuffer extends Bowl {
        private final double[] buffer = new double[3];

        @Override
        public double[] gradient(double[] x) {
            System.arraycopy(super.gradient(x), 0, buffer, 0, 3);
            return buffer;
        }
    }

    /** One buffer, never cleared. */
    public static class SameBufferAdding extends Bowl {
        private final double[] buffer = new double[3];

        @Override
        public double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            for (int i = 0; i < 3; i++) buffer[i] += g[i];
            return buffer;
        }
    }

    /** The gradient belongs to the point of the last call of value. */
    public static class GradientOfLastValue extends Bowl {
        private double[] last = {0, 0, 0};

        @Override
        public double value(double[] x) {
            last = x.clone();
            return super.value(x);
        }

        @Override
        public double[] gradient(double[] x) {
            return super.gradient(last);
        }
    }

    /** Computes once and for all. */
    public static class OnceForAll extends Bowl {
        private double[] first;

        @Override
        public double[] gradient(double[] x) {
            if (first == null) first = super.gradient(x);
            return first.clone();
        }
    }

    /** Keeps the caller's array and reads it later. */
    public static class KeepsReference extends Bowl {
        private double[] key;
        private double[] answer;

        @Override
        public double[] gradient(double[] x) {
            if (key != x) {
                key = x;
                answer = super.gradient(x);
            }
            return answer.clone();
        }
    }

    /** Stochastic: a random minibatch in the value. */
    public static class RandomValue extends Bowl {
        private final Random random = new Random(1);

        @Override
        public double value(double[] x) {
            return super.value(x) * (0.5 + random.nextDouble());
        }
    }

    /** A gradient with noise of its own. */
    public static class RandomGradient extends Bowl {
        private final Random random = new Random(1);

        @Override
        public double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            g[1] *= 1 + 0.1 * random.nextGaussian();
            return g;
        }
    }

    public static class ReturnsNull extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            return null; // not needed
        }
    }

    public static class TooLong extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            return Arrays.copyOf(super.gradient(x), x.length + 1);
        }
    }

    public static class TooShort extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            return Arrays.copyOf(super.gradient(x), x.length - 1);
        }
    }

    public static class Unsupported extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            throw new UnsupportedOperationException("no gradient yet");
        }
    }

    /** Not implemented in the friendliest way. */
    public static class Zeros extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            return new double[x.length];
        }
    }

    public static class NotANumber extends Bowl {
        @Override
        public double[] gradient(double[] x) {
            double[] g = super.gradient(x);
            g[2] = 0.0 / (x.length - 3);
            return g;
        }
    }

    public static class ValueNotANumber extends Bowl {
        @Override
        public double value(double[] x) {
            return Math.log(-1 - x[0] * x[0]);
        }
    }

    public static class ValueThrows extends Bowl {
        @Override
        public double value(double[] x) {
            throw new IllegalStateException("model not fitted");
        }
    }

    /** An Error, not an Exception, on the first use of the class. */
    public static class CannotInitialise extends Bowl {
        static final double FACTOR = compute();

        private static double compute() {
            throw new IllegalArgumentException("missing configuration");
        }

        @Override
        public double value(double[] x) {
            return FACTOR * super.value(x);
        }
    }

    public static class ConstructorThrows extends Bowl {
        public ConstructorThrows() {
            throw new IllegalStateException("no licence");
        }
    }

    /** Prints as it goes. */
    public static class Chatty extends Bowl {
        @Override
        public double value(double[] x) {
            System.out.println("iteration " + x[0]);
            return super.value(x);
        }
    }

    /** Counts its calls and changes with them. */
    public static class Decaying extends Bowl {
        private int calls;

        @Override
        public double value(double[] x) {
            return super.value(x) / (1 + 0.01 * calls++);
        }
    }

    /** Throws after a few calls. */
    public static class Budgeted extends Bowl {
        private int calls;

        @Override
        public double value(double[] x) {
            if (++calls > 5) throw new IllegalStateException("max evaluations exceeded");
            return super.value(x);
        }
    }

    /** Recurses for ever. */
    public static class Recursive extends Bowl {
        @Override
        public double value(double[] x) {
            return value(x.clone()) + 1;
        }
    }

    /** A value of the wrong type. */
    public static class Textual extends Bowl {
        public String describe(double[] x) {
            return "bowl" + value(x);
        }
    }
}
