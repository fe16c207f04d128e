package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.FunctionBinder;
import io.github.nnmaven.binding.FunctionFault;
import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Thrown;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Loss;
import io.github.nnmaven.spec.OwnSpec;
import io.github.nnmaven.spec.Term;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes of the project's own as layers, activations and losses of a network. */
final class OwnModuleAssembly {
    private final ProjectClasses classes;
    private final FunctionBinder binder;
    private final CodeFacts facts;
    private final Findings findings;

    OwnModuleAssembly(ProjectClasses classes, FunctionAssembly functions, Findings findings) {
        this.classes = classes;
        this.binder = functions.binder();
        this.facts = functions.facts();
        this.findings = findings;
    }

    /** The class's name without its package and without what follows it. */
    static String simpleName(Term term) {
        String word = term.name().value();
        String name = word.indexOf('(') < 0 ? word : word.substring(0, word.indexOf('('));
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /**
     * An activation or a layer, or null after a finding.
     *
     * @param width features that go in
     */
    @Nullable
    Layer layer(Term term, int width) {
        OwnSpec own = Objects.requireNonNull(term.own());
        if (isPlain(own)) {
            int before = findings.problems().size();
            Layer activation = activation(term);
            if (activation != null || findings.problems().size() > before) {
                return activation;
            }
        }
        try {
            return new OwnLayer(binder.layer(simpleName(term), own, width), width);
        } catch (FunctionFault fault) {
            findings.add(fault.where(), "class-unusable", String.valueOf(fault.getMessage()), fault.fix());
        } catch (EvaluationException | IllegalArgumentException fault) {
            findings.add(
                    term.name().where(),
                    "class-unusable",
                    String.valueOf(fault.getMessage()),
                    "Its forward pass must give the same number of features for every example.");
        }
        return null;
    }

    /** A loss of the network's output, or null after a finding. */
    @Nullable
    Loss loss(Term term, int outputs) {
        OwnSpec own = Objects.requireNonNull(term.own());
        try {
            OwnLoss loss = new OwnLoss(binder.loss(simpleName(term), own, outputs));
            return loss.module().rank() < 2 ? new OwnExampleLoss(loss) : loss;
        } catch (FunctionFault fault) {
            findings.add(fault.where(), "class-unusable", String.valueOf(fault.getMessage()), fault.fix());
            return null;
        }
    }

    /** Nothing is said of how it is made and called. */
    private static boolean isPlain(OwnSpec own) {
        boolean named = own.instance().value().path() != null;
        boolean noCalls =
                own.value() == null && own.gradient() == null && own.variables().isEmpty();
        return named
                && noCalls
                && own.kind() != OwnSpec.Kind.LAYER
                && own.conventions().written().isEmpty();
    }

    /** The class by its methods of one number; null when it has none, or after a finding. */
    private @Nullable Layer activation(Term term) {
        String className = term.name().value();
        try {
            Class<?> type = classes.load(className);
            return OwnActivation.isOne(type) ? new Elementwise(OwnActivation.of(type, facts)) : null;
        } catch (ClassNotFoundException e) {
            if (!binder.knows(className)) {
                String near = binder.nearest(className);
                findings.add(
                        term.name().where(),
                        "class-not-found",
                        "the project has no class " + className + ": " + e.getMessage(),
                        near == null ? "Check the name, and compile the project first." : "Did you mean " + near + "?");
            }
            return null;
        } catch (UnusableClassException | LinkageError e) {
            findings.add(
                    term.name().where(),
                    "class-unusable",
                    className + " cannot be an activation: " + reason(e),
                    "Give it double value(double) and double derivative(double), static or with a constructor"
                            + " without arguments.");
            return null;
        }
    }

    private static String reason(Throwable e) {
        return e instanceof LinkageError ? Thrown.words(e) : String.valueOf(e.getMessage());
    }
}
