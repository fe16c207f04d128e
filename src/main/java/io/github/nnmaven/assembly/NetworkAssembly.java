package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.Loss;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.spec.NetworkSpec;
import io.github.nnmaven.spec.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a network spec together; whatever does not fit becomes a finding with its place in the spec. */
public final class NetworkAssembly {
    private final Catalog catalog;
    private final OwnModuleAssembly own;
    private final DataFiles files;
    private final Findings findings;

    /**
     * Assembles with the given names.
     *
     * @param catalog  layers, losses and initializers by name
     * @param classes  the project's own classes
     * @param functions binds them as layers and losses
     * @param files    files that a spec names
     * @param findings takes the problems
     */
    NetworkAssembly(
            Catalog catalog, ProjectClasses classes, FunctionAssembly functions, DataFiles files, Findings findings) {
        this.catalog = catalog;
        this.own = new OwnModuleAssembly(classes, functions, findings);
        this.files = files;
        this.findings = findings;
    }

    /** The plan, or null after a finding. */
    public @Nullable NetworkPlan assemble(NetworkSpec spec) {
        int before = findings.problems().size();
        Batch input = new BatchAssembly(files, findings).input(spec.input());
        if (input == null) {
            return null;
        }
        List<Stage> stages = new StageAssembly(catalog, own, findings).stages(spec.layers(), input.features());
        Loss loss = stages == null ? null : loss(spec.loss(), stages, input.features());
        if (stages == null || loss == null) {
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

    private @Nullable Loss loss(Term term, List<Stage> stages, int features) {
        int outputs = features;
        for (Stage stage : stages) {
            outputs = stage.layer().outputs(outputs);
        }
        return term.isClassName() ? own.loss(term, outputs) : findings.built(term, catalog::loss);
    }
}
