package com.acme.nn;

/** Activations by their input. */
public enum Activation {
    ELU {
        @Override
        public double apply(double x) {
            return x > 0 ? x : Math.expm1(x);
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : Math.exp(x);
        }
    },
    ELU_BUGGY {
        @Override
        public double apply(double x) {
            return ELU.apply(x);
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : ELU.apply(x); // 15: the value on the negative side
        }
    },
    GELU {
        @Override
        public double apply(double x) {
            return x / 2 * (1 + Math.tanh(C * (x + A * x * x * x)));
        }

        @Override
        public double derivative(double x) {
            double t = Math.tanh(C * (x + A * x * x * x));
            return (1 + t) / 2 + x / 2 * (1 - t * t) * C * (1 + 3 * A * x * x);
        }
    },
    GELU_BUGGY {
        @Override
        public double apply(double x) {
            return GELU.apply(x);
        }

        @Override
        public double derivative(double x) {
            double t = Math.tanh(C * (x + A * x * x * x));
            return (1 + t) / 2 + x / 2 * (1 - t * t) * C * (1 + A * x * x); // 16: the 3 of the cube is lost
        }
    };

    private static final double A = 0.044715;
    private static final double C = Math.sqrt(2 / Math.PI);

    public abstract double apply(double x);

    public abstract double derivative(double x);
}
