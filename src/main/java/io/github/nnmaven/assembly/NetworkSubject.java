package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.ActivationGradients;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.EntryProbes;
import io.github.nnmaven.gradcheck.ExactDerivatives;
import io.github.nnmaven.gradcheck.Examples;
import io.github.nnmaven.gradcheck.SharedPaths;
import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.gradcheck.Tensor;
import io.github.nnmaven.network.BackwardPass;
import io.github.nnmaven.network.EntryChanges;
import io.github.nnmaven.network.ExactDerivative;
import io.github.nnmaven.network.ForwardPass;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.network.SeparableLoss;
import io.github.nnmaven.network.TensorShape;
import io.github.nnmaven.network.UnitChanges;
import io.github.nnmaven.spec.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A network as the check sees it: the loss as a function of all parameter tensors, and of the input where asked, with the
 * gradient that backpropagation claims.
 */
public final class NetworkSubject
        implements Subject, EntryProbes, SharedPaths, ExactDerivatives, ActivationGradients, Examples {
    private final NetworkInstance instance;
    private final boolean withInput;
    private final List<Tensor> tensors;

    private NetworkSubject(NetworkInstance instance, boolean withInput) {
        this.instance = instance;
        this.withInput = withInput;
        Stream<Tensor> parameters = network().tensors().stream().map(NetworkSubject::tensor);
        RealMatrix x = instance.input();
        Stream<Tensor> input = withInput
                ? Stream.of(new Tensor("input", List.of(x.getRowDimension(), x.getColumnDimension())))
                : Stream.empty();
        this.tensors = Stream.concat(parameters, input).toList();
    }

    /** The loss by the parameters alone, as the chapter's program checks it. */
    public static NetworkSubject ofParameters(NetworkInstance instance) {
        return new NetworkSubject(instance, false);
    }

    /** The loss by the parameters and by the input, which comes last as tensor {@code input}, features × examples. */
    public static NetworkSubject ofParametersAndInput(NetworkInstance instance) {
        return new NetworkSubject(instance, true);
    }

    private static Tensor tensor(ParameterTensor parameter) {
        TensorShape shape = parameter.shape();
        return new Tensor(parameter.name(), List.of(shape.rows(), shape.columns()));
    }

    @Override
    public String name() {
        return instance.plan().name();
    }

    @Override
    public String source() {
        return instance.plan().source();
    }

    @Override
    public List<Tensor> tensors() {
        return tensors;
    }

    @Override
    public double[][] point() {
        return flat(instance.parameters(), instance.input());
    }

    @Override
    public double value(double[][] at) {
        return network().forward(parameters(at), input(at)).loss(instance.target());
    }

    @Override
    public double[][] gradient(double[][] at) {
        BackwardPass back = network().forward(parameters(at), input(at)).backward(instance.target());
        return flat(back.parameters(), back.input());
    }

    @Override
    public Probes probesAt(double[][] at) {
        EntryChanges changes = EntryChanges.around(network(), parameters(at), input(at), instance.target());
        return new NetworkProbes(changes, network().tensors().size());
    }

    @Override
    public Paths pathsAt(double[][] at) {
        UnitChanges changes = UnitChanges.around(network(), parameters(at), input(at), instance.target());
        return NetworkPaths.of(network(), changes, withInput);
    }

    @Override
    public double[] derivatives(double[][] at, int tensor, int[] entries) {
        return exact(ExactDerivative.Way.CHAIN_RULE, at, tensor, entries);
    }

    @Override
    public double[] derivativesOfManyDigits(double[][] at, int tensor, int[] entries) {
        return exact(ExactDerivative.Way.MANY_DIGITS, at, tensor, entries);
    }

    private double[] exact(ExactDerivative.Way way, double[][] at, int tensor, int[] entries) {
        if (!way.isOffered(network(), examples())) {
            return IntStream.of(entries).mapToDouble(entry -> Double.NaN).toArray();
        }
        ExactDerivative exact = new ExactDerivative(network(), parameters(at), input(at), instance.target(), way);
        int columns = tensors.get(tensor).shape().get(1);
        boolean isInput = tensor == network().tensors().size();
        return Arrays.stream(entries)
                .mapToDouble(entry -> isInput
                        ? exact.ofInput(entry / columns, entry % columns)
                        : exact.ofParameter(tensor, entry / columns, entry % columns))
                .toArray();
    }

    @Override
    public List<Tensor> activations() {
        int examples = examples();
        ForwardPass pass = instance.forward();
        return IntStream.range(0, network().stages().size())
                .mapToObj(s -> new Tensor(
                        network().stages().get(s).name() + ".output",
                        List.of(pass.output(s).getRowDimension(), examples)))
                .toList();
    }

    @Override
    public double[][] activationValues(double[][] at) {
        ForwardPass pass = network().forward(parameters(at), input(at));
        return IntStream.range(0, network().stages().size())
                .mapToObj(s -> Matrices.flat(pass.output(s)))
                .toArray(double[][]::new);
    }

    @Override
    public double[][] activationGradients(double[][] at) {
        BackwardPass back = network().forward(parameters(at), input(at)).backward(instance.target());
        return back.outputs().stream().map(Matrices::flat).toArray(double[][]::new);
    }

    @Override
    public double valueFrom(double[][] at, int activation, double[] values) {
        RealMatrix x = Matrices.matrix(values, values.length / examples(), examples());
        return network().lossFrom(activation + 1, parameters(at), x, instance.target());
    }

    @Override
    public Probes activationProbesAt(double[][] at) {
        EntryChanges changes = EntryChanges.around(network(), parameters(at), input(at), instance.target());
        return new ActivationProbes(changes);
    }

    @Override
    public String placeOf(int activation) {
        Location where = instance.plan().spec().layers().get(activation).where();
        return where.file() + ":" + where.line();
    }

    @Override
    public @Nullable CodePlace codeOf(int activation) {
        return new OwnParts(network()).codeOf(activation);
    }

    @Override
    public int examples() {
        return instance.input().getColumnDimension();
    }

    @Override
    public double value(double[][] at, int example) {
        if (!(network().loss() instanceof SeparableLoss loss)) {
            return Double.NaN; // no part is an example's own
        }
        RealMatrix output = network().forward(parameters(at), input(at)).output();
        return loss.share(output.getColumn(example), instance.target().getColumn(example), examples());
    }

    private Network network() {
        return instance.plan().network();
    }

    private double[][] flat(List<RealMatrix> parameters, RealMatrix input) {
        List<RealMatrix> all = new ArrayList<>(parameters);
        if (withInput) {
            all.add(input);
        }
        return all.stream().map(Matrices::flat).toArray(double[][]::new);
    }

    private List<RealMatrix> parameters(double[][] at) {
        List<RealMatrix> first = instance.parameters();
        return IntStream.range(0, first.size())
                .mapToObj(t -> Matrices.matrix(at[t], first.get(t)))
                .toList();
    }

    private RealMatrix input(double[][] at) {
        RealMatrix x = instance.input();
        return withInput ? Matrices.matrix(at[at.length - 1], x) : x;
    }
}
