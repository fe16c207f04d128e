package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.gradcheck.SharedPaths;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network whose claimed gradient is twice too large in one entry.
 *
 * @param network with its right gradient
 * @param tensor  of the entry
 * @param entry   flat index
 */
record WrongEntry(NetworkSubject network, int tensor, int entry) implements Subject, EntryProbes, SharedPaths {
    /** The entry of the tensor whose derivative is nearest to the root mean square of them all. */
    static WrongEntry inTheMiddle(Subject right, int tensor) {
        double[] g = right.gradient(right.point())[tensor];
        double typical = Math.sqrt(IntStream.range(0, g.length)
                .mapToDouble(i -> g[i] * g[i])
                .average()
                .orElseThrow());
        int entry = IntStream.range(0, g.length)
                .reduce((i, j) ->
                        Math.abs(Math.abs(g[j]) - typical) < Math.abs(Math.abs(g[i]) - typical) ? j : i)
                .orElseThrow();
        return new WrongEntry((NetworkSubject) right, tensor, entry);
    }

    @Override
    public String name() {
        return network.name();
    }

    @Override
    public String source() {
        return network.source();
    }

    @Override
    public List<Tensor> tensors() {
        return network.tensors();
    }

    @Override
    public double[][] point() {
        return network.point();
    }

    @Override
    public double value(double[][] at) {
        return network.value(at);
    }

    @Override
    public double[][] gradient(double[][] at) {
        double[][] gradient = network.gradient(at);
        gradient[tensor][entry] *= 2;
        return gradient;
    }

    @Override
    public Probes probesAt(double[][] at) {
        return network.probesAt(at);
    }

    @Override
    public Paths pathsAt(double[][] at) {
        return network.pathsAt(at);
    }
}
