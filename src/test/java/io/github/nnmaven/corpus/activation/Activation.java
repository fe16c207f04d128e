package io.github.nnmaven.corpus.activation;

/** All activations of a small library in one enum with bodies. */
public enum Activation {
    IDENTITY {
        @Override
        public double f(double x) {
            return x;
        }

        @Override
        public double df(double x) {
            return 1;
        }
    },
    TANH {
        @Override
        public double f(double x) {
            return Math.tanh(x);
        }

        @Override
        public double df(double x) {
            double t = Math.tanh(x);
            return 1 - t * t;
        }
    },
    LEAKY_RELU {
        @Override
        public double f(double x) {
            return x > 0 ? x : 0.01 * x;
        }

        @Override
        public double df(double x) {
            return x > 0 ? 1 : 0.01;
        }
    },
    LEAKY_RELU_COPIED {
        @Override
        public double f(double x) {
            return x > 0 ? x : 0.01 * x;
        }

        @Override
        public double df(double x) {
            return x > 0 ? 1 : 0.1;
        }
    },
    SOFTSIGN {
        @Override
        public double f(double x) {
            return x / (1 + Math.abs(x));
        }

        @Override
        public double df(double x) {
            double d = 1 + Math.abs(x);
            return 1 / (d * d);
        }
    },
    SOFTSIGN_WITHOUT_ABS {
        @Override
        public double f(double x) {
            return x / (1 + Math.abs(x));
        }

        @Override
        public double df(double x) {
            return 1 / ((1 + x) * (1 + x));
        }
    };

    public abstract double f(double x);

    public abstract double df(double x);
}
