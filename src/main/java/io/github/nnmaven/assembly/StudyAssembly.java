package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Initializer;
import io.github.nnmaven.network.ParameterTensor;
import io.github.nnmaven.propagation.StudyPlan;
import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.spec.DataSpec;
import io.github.nnmaven.spec.InitializeSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.StudySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Puts the initialization study of a network together. */
public final class StudyAssembly {
    private static final String DECLARED = "declared";

    private final Catalog catalog;
    private final DataFiles files;
    private final Findings findings;
    private final Map<String, NetworkPlan> plans;

    /**
     * Assembles with the given names.
     *
     * @param catalog  initializers by name
     * @param files    files that a spec names
     * @param findings takes the problems
     * @param plans    all networks of the run, whose inputs a study may take, by name
     */
    public StudyAssembly(Catalog catalog, DataFiles files, Findings findings, Map<String, NetworkPlan> plans) {
        this.catalog = catalog;
        this.files = files;
        this.findings = findings;
        this.plans = Map.copyOf(plans);
    }

    /** The study, or null after a finding. */
    public @Nullable StudyPlan assemble(NetworkPlan plan) {
        StudySpec study = plan.spec().study();
        Batch own = own(plan);
        Batch target = target(plan);
        Function<NumpyRandom, RealMatrix> inputs = own == null ? null : inputs(plan, own);
        List<StudyPlan.Variant> variants = variants(plan);
        if (own == null || target == null || inputs == null || variants == null) {
            return null;
        }
        return new StudyPlan(
                plan.name(),
                plan.source(),
                plan.network(),
                variants,
                plan.spec().random().seed(),
                study.seeds(),
                new StudyPlan.Forward(inputs),
                new StudyPlan.Backward(study.backwardExamples(), own.drawing(1)::values, target::values));
    }

    /** The batch that the forward direction draws when it does not take another subject's. */
    private @Nullable Batch own(NetworkPlan plan) {
        StudySpec study = plan.spec().study();
        DataSpec declared = study.forwardInput();
        if (declared == null) {
            return plan.input().drawing(study.forwardExamples());
        }
        Batch batch = new BatchAssembly(files, findings).input(declared);
        boolean open = declared instanceof DataSpec.Drawn drawn && drawn.examples() == 0;
        return batch != null && open ? batch.drawing(study.forwardExamples()) : batch;
    }

    private @Nullable Function<NumpyRandom, RealMatrix> inputs(NetworkPlan plan, Batch own) {
        Located<String> other = plan.spec().study().inputsOf();
        if (other == null) {
            return fits(plan, own.features(), plan.spec().input()) ? own::values : null;
        }
        RealMatrix inputs = inputsOf(other);
        if (inputs == null) {
            return null;
        }
        if (inputs.getRowDimension() != plan.network().inputs()) {
            mismatch(plan, inputs.getRowDimension(), other);
            return null;
        }
        return random -> inputs;
    }

    private @Nullable RealMatrix inputsOf(Located<String> other) {
        NetworkPlan source = plans.get(other.value());
        StudyPlan study = source == null ? null : assemble(source);
        if (study == null) {
            findings.add(
                    other.where(),
                    "unknown-subject",
                    "there is no network \"" + other.value() + "\" whose inputs could be taken",
                    "Name a network of this run.");
            return null;
        }
        return study.declaredInputs();
    }

    private boolean fits(NetworkPlan plan, int features, DataSpec where) {
        DataSpec declared = plan.spec().study().forwardInput();
        if (features == plan.network().inputs()) {
            return true;
        }
        mismatch(plan, features, new Located<>("", declared == null ? where.where() : declared.where()));
        return false;
    }

    private void mismatch(NetworkPlan plan, int features, Located<String> where) {
        findings.add(
                where.where(),
                "shape-mismatch",
                plan.name() + " takes " + plan.network().inputs() + " features, but these inputs have " + features,
                "Take inputs with as many features as the network's own input.");
    }

    private @Nullable Batch target(NetworkPlan plan) {
        DataSpec declared = plan.spec().study().backwardTarget();
        TargetAssembly assembly = new TargetAssembly(files, findings, plan.network(), 1);
        return declared == null ? assembly.zero() : assembly.target(declared);
    }

    private @Nullable List<StudyPlan.Variant> variants(NetworkPlan plan) {
        List<StudyPlan.Variant> variants = new ArrayList<>();
        variants.add(variant(plan, DECLARED, plan.initializers()));
        int before = findings.problems().size();
        for (StudySpec.Variant variant : plan.spec().study().variants()) {
            variants.add(variant(plan, variant.name().value(), variant.initialize()));
        }
        return findings.problems().size() == before ? variants : null;
    }

    private StudyPlan.Variant variant(NetworkPlan plan, String name, InitializeSpec initialize) {
        List<Initializer> initializers = new TensorAssembly(
                        catalog, findings, plan.network(), plan.spec().layers())
                .initializers(initialize);
        return variant(plan, name, initializers);
    }

    private static StudyPlan.Variant variant(NetworkPlan plan, String name, List<Initializer> initializers) {
        List<Double> deviations = IntStream.range(0, initializers.size())
                .mapToObj(t ->
                        deviation(initializers.get(t), plan.network().tensors().get(t)))
                .toList();
        return new StudyPlan.Variant(name, random -> plan.parameters(initializers, random), deviations);
    }

    private static double deviation(Initializer initializer, ParameterTensor tensor) {
        return initializer.standardDeviation(tensor.fanIn(), tensor.fanOut());
    }
}
