package io.github.nnmaven.corpus.model;

/** Long short-term memory in single precision. */
public class LstmFloat {
    private final int fault;

    public LstmFloat(int fault) {
        this.fault = fault;
    }

    public float[] w = {0.3f, -0.5f, 0.1f, 0.2f, 0.4f, -0.1f, 0.7f, -0.3f, 0.05f, 0.6f, 0.2f, -0.2f};
    public float[] dw;
    float[][] cache;
    float[] xs;

    static float s(float v) {
        return (float) (1 / (1 + Math.exp(-v)));
    }

    public float forward(float[] xs) {
        this.xs = xs.clone();
        int n = xs.length;
        cache = new float[n][];
        float h = 0, c = 0;
        for (int t = 0; t < n; t++) {
            float i = s(w[0] * xs[t] + w[1] * h + w[2]),
                    f = s(w[3] * xs[t] + w[4] * h + w[5]),
                    o = s(w[6] * xs[t] + w[7] * h + w[8]),
                    g = (float) Math.tanh(w[9] * xs[t] + w[10] * h + w[11]);
            float c2 = f * c + i * g;
            float tc = (float) Math.tanh(c2);
            cache[t] = new float[] {i, f, o, g, c, h, tc};
            c = c2;
            h = o * tc;
        }
        return h;
    }

    public float[] backward(float dOut) {
        dw = new float[12];
        float[] dx = new float[xs.length];
        float dh = dOut, dc = 0;
        for (int t = xs.length - 1; t >= 0; t--) {
            float[] k = cache[t];
            float[] d = new float[4];
            d[2] = dh * k[6] * k[2] * (1 - k[2]);
            dc += dh * k[2] * (1 - k[6] * k[6]);
            d[0] = dc * k[3] * k[0] * (1 - k[0]);
            d[1] = dc * k[4] * k[1] * (1 - k[1]);
            d[3] = dc * k[0] * (1 - k[3] * k[3]);
            dc *= k[1];
            dh = 0;
            for (int g = 0; g < 4; g++) {
                dw[3 * g] += d[g] * xs[t];
                dw[3 * g + 1] += d[g] * k[5];
                if (fault == 1) {
                    dw[3 * g + 2] = d[g];
                } else {
                    dw[3 * g + 2] += d[g];
                }
                dx[t] += d[g] * w[3 * g];
                dh += d[g] * w[3 * g + 1];
            }
        }
        return dx;
    }
}
