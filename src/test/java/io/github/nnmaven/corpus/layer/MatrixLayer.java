package io.github.nnmaven.corpus.layer;

/** A linear layer on the project's own matrix type. */
public class MatrixLayer {
    public Matrix weights = new Matrix(2, 3, new double[] {0.3, -0.1, 0.8, 0.4, -0.9, 0.2});
    public Matrix gradient;
    private Matrix input;

    public Matrix forward(Matrix x) {
        input = x;
        return weights.times(x);
    }

    public Matrix backward(Matrix dOut) {
        gradient = dOut.times(input.transpose());
        return back(dOut);
    }

    protected Matrix back(Matrix dOut) {
        return weights.transpose().times(dOut);
    }

    public static class Doubled extends MatrixLayer {
        @Override
        protected Matrix back(Matrix dOut) {
            Matrix d = super.back(dOut);
            for (int j = 0; j < d.cols(); j++) d.set(0, j, 2 * d.get(0, j));
            return d;
        }
    }
}
