package io.github.nnmaven.propagation;

import io.github.nnmaven.network.Normal;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.random.NumpyRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The same standard normals as weights of a network, scaled to one standard deviation after another; biases are 0. What two
 * initializations have in common is evaluated once.
 */
final class ScaledDraws {
    private final List<ParameterTensor> tensors;
    private final Signals signals;
    private final List<RealMatrix> unit;
    private final Replicate.Data data;
    private final Map<List<Double>, Signal> forward = new HashMap<>();
    private final Map<List<Double>, Signal> backward = new HashMap<>();

    /** Draws the weights in network order, then the data. */
    ScaledDraws(StudyPlan plan, Signals signals, long seed) {
        NumpyRandom random = NumpyRandom.seeded(seed);
        this.tensors = plan.network().tensors();
        this.signals = signals;
        this.unit = tensors.stream().map(t -> unit(t, random)).toList();
        this.data = Replicate.Data.draw(plan, random);
    }

    private static RealMatrix unit(ParameterTensor tensor, NumpyRandom random) {
        return isWeights(tensor)
                ? Normal.standard().values(tensor.shape(), tensor.fanIn(), tensor.fanOut(), random)
                : MatrixUtils.createRealMatrix(
                        tensor.shape().rows(), tensor.shape().columns());
    }

    static boolean isWeights(ParameterTensor tensor) {
        return tensor.shape().name().equals("weights");
    }

    /** Both signals, each with the standard deviation of the weights of a tensor. */
    SweepDraw.Ways ways(ToDoubleFunction<ParameterTensor> onTheWay, ToDoubleFunction<ParameterTensor> onTheWayBack) {
        return new SweepDraw.Ways(
                forward.computeIfAbsent(deviations(onTheWay), d -> data.forward(scaled(d), signals)),
                backward.computeIfAbsent(deviations(onTheWayBack), d -> data.backward(scaled(d), signals)));
    }

    private List<Double> deviations(ToDoubleFunction<ParameterTensor> deviation) {
        return tensors.stream().map(deviation::applyAsDouble).toList();
    }

    private List<RealMatrix> scaled(List<Double> deviations) {
        List<RealMatrix> scaled = new ArrayList<>();
        for (int t = 0; t < tensors.size(); t++) {
            scaled.add(isWeights(tensors.get(t)) ? times(unit.get(t), deviations.get(t)) : unit.get(t));
        }
        return scaled;
    }

    private static RealMatrix times(RealMatrix matrix, double factor) {
        double[][] rows = matrix.getData();
        for (double[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                row[c] *= factor;
            }
        }
        return new Array2DRowRealMatrix(rows, false);
    }
}
