package io.github.nnmaven.gradcheck;

import java.util.SplittableRandom;

/** Hand-written float code with right gradients: values and gradients as people write them, every intermediate a float. */
final class FloatNets {
    private FloatNets() {}

    static float[] normal(SplittableRandom random, int n, double scale) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < 12; k++) {
                sum += random.nextDouble();
            }
            values[i] = (float) (scale * (sum - 6));
        }
        return values;
    }

    /** Mean logistic loss of {@code w·x + b}, ten examples; parameters w then b. */
    static FloatFunction logistic(long seed, double size, double data) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 5;
        int m = 10;
        float[] x = normal(random, m * n, data);
        float[] y = new float[m];
        for (int e = 0; e < m; e++) {
            y[e] = random.nextInt(2);
        }
        return new FloatFunction(
                "logistic",
                normal(random, n + 1, size),
                w -> {
                    float loss = 0;
                    for (int e = 0; e < m; e++) {
                        float z = dot(w, x, e, n);
                        loss += Math.max(z, 0) - z * y[e] + (float) Math.log1p(Math.exp(-Math.abs(z)));
                    }
                    return loss / m;
                },
                w -> {
                    float[] g = new float[n + 1];
                    for (int e = 0; e < m; e++) {
                        float r = (float) (1 / (1 + Math.exp(-dot(w, x, e, n)))) - y[e];
                        for (int j = 0; j < n; j++) {
                            g[j] += r * x[e * n + j] / m;
                        }
                        g[n] += r / m;
                    }
                    return g;
                });
    }

    private static float dot(float[] w, float[] x, int e, int n) {
        float z = w[n];
        for (int j = 0; j < n; j++) {
            z += w[j] * x[e * n + j];
        }
        return z;
    }

    /** Softmax cross-entropy of logits, summed over examples; the logits are the parameters. */
    static FloatFunction softmax(long seed, double size) {
        SplittableRandom random = new SplittableRandom(seed);
        int classes = 4;
        int m = 5;
        int[] labels = random.ints(m, 0, classes).toArray();
        return new FloatFunction(
                "softmax",
                normal(random, classes * m, size),
                z -> {
                    float loss = 0;
                    for (int e = 0; e < m; e++) {
                        loss += logSum(z, e, classes) - z[e * classes + labels[e]];
                    }
                    return loss;
                },
                z -> {
                    float[] g = new float[z.length];
                    for (int e = 0; e < m; e++) {
                        float log = logSum(z, e, classes);
                        for (int c = 0; c < classes; c++) {
                            g[e * classes + c] = (float) Math.exp(z[e * classes + c] - log) - (labels[e] == c ? 1 : 0);
                        }
                    }
                    return g;
                });
    }

    private static float logSum(float[] z, int e, int classes) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            largest = Math.max(largest, z[e * classes + c]);
        }
        float sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += (float) Math.exp(z[e * classes + c] - largest);
        }
        return largest + (float) Math.log(sum);
    }

    /** 3 → 4 → 2, tanh or ReLU, half the squared error summed over six examples. */
    static FloatFunction mlp(long seed, double size, double data, boolean relu) {
        SplittableRandom random = new SplittableRandom(seed);
        int in = 3;
        int hidden = 4;
        int out = 2;
        int m = 6;
        float[] x = normal(random, m * in, data);
        float[] y = normal(random, m * out, 1);
        Mlp3 net = new Mlp3(in, hidden, out, m, x, y, relu);
        return new FloatFunction(
                relu ? "relu" : "tanh",
                normal(random, hidden * in + hidden + out * hidden + out, size),
                net::loss,
                net::gradient);
    }

    private record Mlp3(int in, int hidden, int out, int m, float[] x, float[] y, boolean relu) {
        private float[] activations(float[] p, int e) {
            float[] h = new float[hidden];
            for (int i = 0; i < hidden; i++) {
                float z = p[hidden * in + i];
                for (int j = 0; j < in; j++) {
                    z += p[i * in + j] * x[e * in + j];
                }
                h[i] = relu ? Math.max(z, 0) : (float) Math.tanh(z);
            }
            return h;
        }

        private float[] residuals(float[] p, float[] h, int e) {
            int from = hidden * in + hidden;
            float[] r = new float[out];
            for (int k = 0; k < out; k++) {
                float z = p[from + out * hidden + k];
                for (int i = 0; i < hidden; i++) {
                    z += p[from + k * hidden + i] * h[i];
                }
                r[k] = z - y[e * out + k];
            }
            return r;
        }

        float loss(float[] p) {
            float loss = 0;
            for (int e = 0; e < m; e++) {
                for (float r : residuals(p, activations(p, e), e)) {
                    loss += 0.5f * r * r;
                }
            }
            return loss;
        }

        float[] gradient(float[] p) {
            int from = hidden * in + hidden;
            float[] g = new float[p.length];
            for (int e = 0; e < m; e++) {
                float[] h = activations(p, e);
                float[] r = residuals(p, h, e);
                for (int i = 0; i < hidden; i++) {
                    float up = 0;
                    for (int k = 0; k < out; k++) {
                        up += r[k] * p[from + k * hidden + i];
                        g[from + k * hidden + i] += r[k] * h[i];
                    }
                    float d = relu ? (h[i] > 0 ? up : 0) : up * (1 - h[i] * h[i]);
                    g[hidden * in + i] += d;
                    for (int j = 0; j < in; j++) {
                        g[i * in + j] += d * x[e * in + j];
                    }
                }
                for (int k = 0; k < out; k++) {
                    g[from + out * hidden + k] += r[k];
                }
            }
            return g;
        }
    }

    /** Convolution with a kernel of three, maximum over pairs, sum of squares; the kernel is the parameter. */
    static FloatFunction convolution(long seed, double size, double data) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 18;
        float[] x = normal(random, n, data);
        return new FloatFunction(
                "convolution",
                normal(random, 3, size),
                k -> {
                    float loss = 0;
                    for (int p = 0; p + 4 <= n; p += 2) {
                        float best = Math.max(at(k, x, p), at(k, x, p + 1));
                        loss += best * best;
                    }
                    return loss;
                },
                k -> {
                    float[] g = new float[3];
                    for (int p = 0; p + 4 <= n; p += 2) {
                        int winner = at(k, x, p) >= at(k, x, p + 1) ? p : p + 1;
                        for (int j = 0; j < 3; j++) {
                            g[j] += 2 * at(k, x, winner) * x[winner + j];
                        }
                    }
                    return g;
                });
    }

    private static float at(float[] k, float[] x, int p) {
        return k[0] * x[p] + k[1] * x[p + 1] + k[2] * x[p + 2];
    }
}
