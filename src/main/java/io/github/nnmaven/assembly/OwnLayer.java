package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.ArrayValue;
import io.github.nnmaven.binding.BoundModule;
import io.github.nnmaven.binding.Shape;
import io.github.nnmaven.network.Gradients;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Pass;
import io.github.nnmaven.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A layer of the project's own in a network. It is called once for a batch if it takes one, else for each example, else for
 * each number; its parameters are tensors of the network.
 */
final class OwnLayer implements Layer {
    private final BoundModule module;
    private final int outputs;

    /** @param inputs features that go in */
    OwnLayer(BoundModule module, int inputs) {
        this.module = module;
        List<RealMatrix> parameters = initial();
        this.outputs =
                forward(Matrices.filled(inputs, 1, 0.5), parameters).output().getRowDimension();
    }

    BoundModule module() {
        return module;
    }

    @Override
    public int outputs(int inputs) {
        return outputs;
    }

    @Override
    public List<TensorShape> tensors(int inputs) {
        List<TensorShape> shapes = new ArrayList<>();
        for (int p = 0; p < module.names().size(); p++) {
            RealMatrix matrix = matrix(module.parameters().get(p));
            shapes.add(new TensorShape(module.names().get(p), matrix.getRowDimension(), matrix.getColumnDimension()));
        }
        return shapes;
    }

    /** The parameters as the constructor left them, a vector as a matrix of one column. */
    List<RealMatrix> initial() {
        return module.parameters().stream().map(OwnLayer::matrix).toList();
    }

    /** One of them by its name. */
    RealMatrix initial(String parameter) {
        return initial().get(module.names().indexOf(parameter));
    }

    private static RealMatrix matrix(ArrayValue value) {
        List<Integer> extents = value.shape().extents();
        int columns = extents.size() == 2 ? extents.get(1) : 1;
        return Matrices.matrix(value.flat().clone(), value.size() / columns, columns);
    }

    @Override
    public boolean separatesExamples() {
        return module.rank() < 2;
    }

    @Override
    public Pass forward(RealMatrix input, List<RealMatrix> parameters) {
        List<ArrayValue> values = values(parameters);
        OwnBatch batch = new OwnBatch(module.rank(), module.byColumns());
        List<ArrayValue> inputs = batch.split(input);
        List<ArrayValue> results =
                inputs.stream().map(x -> module.forward(x, values)).toList();
        RealMatrix output = batch.join(results, input.getRowDimension(), input.getColumnDimension());
        return new Pass(output, upstream -> backward(input, values, results, upstream));
    }

    private Gradients backward(
            RealMatrix input, List<ArrayValue> values, List<ArrayValue> results, RealMatrix upstream) {
        OwnBatch batch = new OwnBatch(module.rank(), module.byColumns());
        List<ArrayValue> inputs = batch.split(input);
        List<ArrayValue> ups = batch.split(upstream);
        List<ArrayValue> back = new ArrayList<>();
        List<double[]> sums = values.stream().map(v -> new double[v.size()]).toList();
        for (int k = 0; k < inputs.size(); k++) {
            double[] up = ups.get(k).flat();
            List<double[]> gradients =
                    module.backward(inputs.get(k), values, results.get(k).with(up));
            double[] gradient = module.usesUpstream() ? gradients.get(0) : product(gradients.get(0), up);
            back.add(inputs.get(k).with(gradient));
            for (int p = 0; p < sums.size(); p++) {
                add(gradients.get(p + 1), sums.get(p));
            }
        }
        RealMatrix toInput = batch.join(back, input.getRowDimension(), input.getColumnDimension());
        return new Gradients(toInput, matrices(sums));
    }

    private List<RealMatrix> matrices(List<double[]> flat) {
        List<RealMatrix> matrices = new ArrayList<>();
        for (int p = 0; p < flat.size(); p++) {
            matrices.add(matrix(module.parameters().get(p).with(flat.get(p))));
        }
        return matrices;
    }

    private List<ArrayValue> values(List<RealMatrix> parameters) {
        List<ArrayValue> values = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            Shape shape = module.parameters().get(p).shape();
            values.add(new ArrayValue(
                    Matrices.flat(parameters.get(p)),
                    shape,
                    module.parameters().get(p).element()));
        }
        return values;
    }

    private static double[] product(double[] derivative, double[] upstream) {
        double[] product = derivative.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= upstream[i];
        }
        return product;
    }

    private static void add(double[] part, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += part[i];
        }
    }
}
