package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.BoundModule;
import io.github.nnmaven.gradcheck.Execution;
import io.github.nnmaven.gradcheck.Method;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.spec.GradcheckSpec;
import io.github.nnmaven.spec.Location;
import io.github.nnmaven.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A network spec put together: the structure, and the recipes for its first values, inputs and targets.
 *
 * @param spec         what it was made from; its layers are the network's stages, one for one
 * @param network      the structure
 * @param initializers one for each tensor
 * @param order        indices of the tensors in drawing order
 * @param input        the batch that is checked
 * @param target       what the loss compares with, outputs × examples
 */
public record NetworkPlan(
        NetworkSpec spec,
        Network network,
        List<Initializer> initializers,
        List<Integer> order,
        Batch input,
        Batch target)
        implements SubjectPlan {
    public NetworkPlan {
        initializers = List.copyOf(initializers);
        order = List.copyOf(order);
    }

    @Override
    public String name() {
        return spec.name().value();
    }

    @Override
    public String source() {
        Location where = spec.name().where();
        return where.file() + ":" + where.line();
    }

    @Override
    public GradcheckSpec gradcheck() {
        return spec.gradcheck();
    }

    /** A network has one point; the project's own layers and its loss are checked by themselves, too. */
    @Override
    public SubjectResult check(Method method, Execution execution, Progress progress) {
        OwnParts own = new OwnParts(network);
        int parts = 1 + own.modules().size();
        List<SubjectResult> results = new ArrayList<>();
        results.add(method.check(SpecAssembly.subject(this, method.name()), execution.part(0, parts)));
        own.modules().forEach((name, module) -> {
            Execution rest = execution.part(spent(results), parts - results.size());
            results.add(alone(module, name, method, rest, progress));
        });
        SubjectResult result = SubjectResult.together(results);
        return result.code() == null ? result.withCode(own.firstCode()) : result;
    }

    private static long spent(List<SubjectResult> results) {
        return results.stream().mapToLong(SubjectResult::evaluations).sum();
    }

    private static SubjectResult alone(
            BoundModule module, String name, Method method, Execution execution, Progress progress) {
        return module.alone()
                .check(method, execution, point -> progress.at(name + " alone, " + point), name + " alone, ");
    }

    /** Whether there is anything to initialize. */
    public boolean hasParameters() {
        return !network.tensors().isEmpty();
    }

    /** The network with its first values, its inputs and targets, drawn in this order from the spec's seed. */
    public NetworkInstance instance() {
        NumpyRandom random = NumpyRandom.seeded(spec.random().seed());
        List<RealMatrix> parameters = parameters(initializers, random);
        RealMatrix x = input.values(random);
        return new NetworkInstance(this, parameters, x, target.values(random));
    }

    /** First values of all tensors, in network order, drawn in the spec's order. */
    List<RealMatrix> parameters(List<Initializer> recipes, NumpyRandom random) {
        RealMatrix[] values = new RealMatrix[order.size()];
        for (int t : order) {
            ParameterTensor tensor = network.tensors().get(t);
            values[t] = recipes.get(t).values(tensor.shape(), tensor.fanIn(), tensor.fanOut(), random);
        }
        return new ArrayList<>(Arrays.asList(values));
    }
}
