package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.Loss;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.spec.NetworkSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a network spec together; whatever does not fit becomes a finding with its place in the spec. */
public final class NetworkAssembly {
    private final Catalog catalog;
    private final ProjectClasses classes;
    private final DataFiles files;
    private final Findings findings;

    /**
     * Assembles with the given names.
     *
     * @param catalog  layers, losses and initializers by name
     * @param classes  the project's own classes
     * @param files    files that a spec names
     * @param findings takes the problems
     */
    public NetworkAssembly(Catalog catalog, ProjectClasses classes, DataFiles files, Findings findings) {
        this.catalog = catalog;
        this.classes = classes;
        this.files = files;
        this.findings = findings;
    }

    /** The plan, or null after a finding. */
    public @Nullable NetworkPlan assemble(NetworkSpec spec) {
        int before = findings.problems().size();
        Batch input = new BatchAssembly(files, findings).input(spec.input());
        List<Stage> stages = new StageAssembly(catalog, classes, findings).stages(spec.layers());
        Loss loss = findings.built(spec.loss(), catalog::loss);
        if (input == null || stages == null || loss == null) {
            return null;
        }
        Network network = new Network(input.features(), stages, loss);
        TensorAssembly tensors = new TensorAssembly(catalog, findings, network, spec.layers());
        List<Initializer> initializers = tensors.initializers(spec.initialize());
        tensors.requireListed(spec.random(), initializers);
        Batch target = new TargetAssembly(files, findings, network, input.examples()).target(spec.target());
        if (target == null || findings.problems().size() > before) {
            return null;
        }
        List<Integer> order = DrawOrder.of(network, spec.random());
        return new NetworkPlan(spec, network, initializers, order, input, target);
    }
}
