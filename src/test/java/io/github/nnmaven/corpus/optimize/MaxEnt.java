package io.github.nnmaven.corpus.optimize;

/** Maximum entropy with two features and a prior; values cached under stale flags, as Mallet does. */
public class MaxEnt implements Optimizable {
    private final double[][] features = {{1, 0.5}, {0.2, -1}, {-0.7, 2}, {1.5, 1.5}};
    private final int[] labels = {1, 0, 1, 0};
    protected double[] parameters = {0.1, -0.2};
    protected double cachedValue;
    protected double[] cachedGradient = new double[2];
    protected boolean valueStale = true;
    protected boolean gradientStale = true;

    @Override
    public int getNumParameters() {
        return parameters.length;
    }

    @Override
    public void getParameters(double[] buffer) {
        System.arraycopy(parameters, 0, buffer, 0, parameters.length);
    }

    @Override
    public double getParameter(int index) {
        return parameters[index];
    }

    @Override
    public void setParameters(double[] params) {
        valueStale = true;
        gradientStale = true;
        System.arraycopy(params, 0, parameters, 0, parameters.length);
    }

    @Override
    public void setParameter(int index, double value) {
        valueStale = true;
        gradientStale = true;
        parameters[index] = value;
    }

    @Override
    public double getValue() {
        if (valueStale) {
            cachedValue = 0;
            for (int i = 0; i < labels.length; i++) {
                double z = score(i);
                cachedValue += labels[i] * z - Math.log1p(Math.exp(z));
            }
            for (double p : parameters) cachedValue -= p * p / 2;
            valueStale = false;
        }
        return cachedValue;
    }

    @Override
    public void getValueGradient(double[] buffer) {
        if (gradientStale) {
            java.util.Arrays.fill(cachedGradient, 0);
            for (int i = 0; i < labels.length; i++) {
                double e = labels[i] - 1 / (1 + Math.exp(-score(i)));
                for (int j = 0; j < 2; j++) cachedGradient[j] += e * features[i][j];
            }
            for (int j = 0; j < 2; j++) cachedGradient[j] -= prior(j);
            gradientStale = false;
        }
        System.arraycopy(cachedGradient, 0, buffer, 0, 2);
    }

    protected double prior(int j) {
        return parameters[j];
    }

    private double score(int i) {
        return parameters[0] * features[i][0] + parameters[1] * features[i][1];
    }

    /** The penalty's variance is in the value only. */
    public static class PriorTwice extends MaxEnt {
        @Override
        protected double prior(int j) {
            return 2 * parameters[j];
        }
    }

    /** The flag of the gradient is not reset by the setter for all. */
    public static class FlagForgotten extends MaxEnt {
        @Override
        public void setParameters(double[] params) {
            valueStale = true;
            System.arraycopy(params, 0, parameters, 0, parameters.length);
        }
    }

    /** Multiplied by the learning rate, since that is what the trainer does with it anyway. */
    public static class WithRate extends MaxEnt {
        @Override
        public void getValueGradient(double[] buffer) {
            super.getValueGradient(buffer);
            for (int j = 0; j < 2; j++) buffer[j] *= 0.05;
        }
    }
}
