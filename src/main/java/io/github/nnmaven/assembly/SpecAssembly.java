package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Subject;
import io.github.nnmaven.propagation.StudyPlan;
import io.github.nnmaven.propagation.Trace;
import io.github.nnmaven.propagation.TraceResult;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.NetworkSpec;
import io.github.nnmaven.spec.Problem;
import io.github.nnmaven.spec.SpecFile;
import io.github.nnmaven.spec.SubjectSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All specs of a run, put together: the front door of this package. Make it, look at {@link #problems}, and go on only if
 * there are none.
 */
public final class SpecAssembly {
    /** The methods that check parameters only, as the chapter's program does. */
    private static final List<String> PARAMETERS_ONLY = List.of("chapter", "forward", "central");

    private final Map<String, NetworkPlan> plans = new LinkedHashMap<>();
    private final Catalog catalog;
    private final DataFiles files;
    private final Findings findings;
    private final NetworkAssembly networks;
    private final FunctionAssembly own;
    private final Map<String, FunctionPlan> functions = new LinkedHashMap<>();

    /**
     * Puts every network of the files together.
     *
     * @param specs    files without problems
     * @param catalog  layers, losses and initializers by name
     * @param classes  the project's own classes; asked only when a spec names one
     * @param files    files that a spec names
     * @param findings takes the problems
     */
    public SpecAssembly(
            List<SpecFile> specs, Catalog catalog, ProjectClasses classes, DataFiles files, Findings findings) {
        this(catalog, classes, files, findings);
        specs.stream().flatMap(file -> file.subjects().stream()).forEach(spec -> add(spec));
    }

    /**
     * An assembly without subjects, to which they are added one by one.
     *
     * @param catalog  layers, losses and initializers by name
     * @param classes  the project's own classes; asked only when a spec names one
     * @param files    files that a spec names
     * @param findings takes the problems
     */
    public SpecAssembly(Catalog catalog, ProjectClasses classes, DataFiles files, Findings findings) {
        this.catalog = catalog;
        this.files = files;
        this.findings = findings;
        this.own = new FunctionAssembly(classes, files, findings);
        this.networks = new NetworkAssembly(catalog, classes, own, files, findings);
    }

    /**
     * Puts one subject together, or adds to the {@link #problems}. Runs constructors of the project's own classes.
     *
     * @throws io.github.nnmaven.gradcheck.EvaluationException if one throws
     */
    public void add(SubjectSpec spec) {
        if (spec instanceof NetworkSpec network) {
            add(networks.assemble(network));
        } else if (spec instanceof FunctionSpec function) {
            add(own.assemble(function));
        }
    }

    private void add(@Nullable NetworkPlan plan) {
        if (plan != null) {
            plans.put(plan.name(), plan);
        }
    }

    private void add(@Nullable FunctionPlan plan) {
        if (plan != null) {
            functions.put(plan.name(), plan);
        }
    }

    /** The subject of that name, or null if there is none or it has a problem. */
    public @Nullable SubjectPlan subject(String name) {
        SubjectPlan network = plans.get(name);
        return network == null ? functions.get(name) : network;
    }

    /** What does not fit, in the order found. */
    public List<Problem> problems() {
        return findings.problems();
    }

    /** The networks whose name is wanted, in the order of the specs. */
    public List<NetworkPlan> networks(Predicate<String> wanted) {
        return plans.values().stream().filter(plan -> wanted.test(plan.name())).toList();
    }

    /** The network as the given method checks it. */
    public static Subject subject(NetworkPlan plan, String method) {
        NetworkInstance instance = plan.instance();
        return PARAMETERS_ONLY.contains(method)
                ? NetworkSubject.ofParameters(instance)
                : NetworkSubject.ofParametersAndInput(instance);
    }

    /** The initialization studies of these networks; look at {@link #problems} again. */
    public List<StudyPlan> studies(List<NetworkPlan> networks) {
        StudyAssembly assembly = new StudyAssembly(catalog, files, findings, plans);
        List<StudyPlan> studies = new ArrayList<>();
        for (NetworkPlan network : networks) {
            StudyPlan study = assembly.assemble(network);
            if (study != null) {
                studies.add(study);
            }
        }
        return studies;
    }

    /** One forward and one backward pass, written out. */
    public static TraceResult trace(NetworkPlan plan) {
        NetworkInstance instance = plan.instance();
        return Trace.of(
                plan.name(), plan.source(), plan.network(), instance.parameters(), instance.input(), instance.target());
    }
}
