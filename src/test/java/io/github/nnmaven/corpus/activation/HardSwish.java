package io.github.nnmaven.corpus.activation;

/** Piecewise: two kinks of the second kind, at ±3. */
public class HardSwish {
    public float call(float x) {
        if (x <= -3) return 0f;
        if (x >= 3) return x;
        return x * (x + 3) / 6;
    }

    public float derivative(float x) {
        if (x <= -3) return 0f;
        if (x >= 3) return 1f;
        return (2 * x + 3) / 6;
    }

    public static class HalfSlope extends HardSwish {
        @Override
        public float derivative(float x) {
            if (x <= -3) return 0f;
            if (x >= 3) return 1f;
            return (x + 3) / 6;
        }
    }
}
