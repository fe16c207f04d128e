package io.github.nnmaven.corpus.optimize;

/** Caches by content: right, though slow. */
public abstract class CachingFunction implements DiffFunction {
    private double[] lastX;
    protected double value;
    protected double[] derivative;

    protected abstract void calculate(double[] x);

    protected boolean isLast(double[] x) {
        return java.util.Arrays.equals(lastX, x);
    }

    protected void remember(double[] x) {
        lastX = x.clone();
    }

    private void ensure(double[] x) {
        if (lastX == null || !isLast(x)) {
            calculate(x);
            remember(x);
        }
    }

    protected double[] last() {
        return lastX;
    }

    @Override
    public double valueAt(double[] x) {
        ensure(x);
        return value;
    }

    @Override
    public double[] derivativeAt(double[] x) {
        ensure(x);
        return derivative;
    }

    @Override
    public int domainDimension() {
        return 3;
    }

    /** A quartic with products. */
    public static class Quartic extends CachingFunction {
        @Override
        protected void calculate(double[] x) {
            value = x[0] * x[0] * x[1] + Math.pow(x[2], 4);
            derivative = new double[] {2 * x[0] * x[1], x[0] * x[0], 4 * Math.pow(x[2], 3)};
        }
    }

    /** Remembers the array, not what was in it. */
    public static class ByIdentity extends Quartic {
        private double[] same;

        @Override
        protected boolean isLast(double[] x) {
            return same == x;
        }

        @Override
        protected void remember(double[] x) {
            super.remember(x);
            same = x;
        }
    }

    /** Looks at the first number only. */
    public static class ByFirst extends Quartic {
        @Override
        protected boolean isLast(double[] x) {
            return last()[0] == x[0];
        }
    }
}
