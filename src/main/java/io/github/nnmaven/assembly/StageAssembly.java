package io.github.nnmaven.assembly;

import io.github.nnmaven.gradcheck.Thrown;
import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.spec.OwnSpec;
import io.github.nnmaven.spec.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns layer terms into the stages of a network. Linear layers are {@code linear0}, {@code linear1}, …; activations are
 * counted from 1, as {@code relu1}, {@code relu2}, …, so that in a network of the chapter {@code relu1} gives h₁.
 */
final class StageAssembly {
    private final Catalog catalog;
    private final ProjectClasses classes;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private int linears;
    private int activations;

    StageAssembly(Catalog catalog, ProjectClasses classes, Findings findings) {
        this.catalog = catalog;
        this.classes = classes;
        this.findings = findings;
    }

    /** One stage for each term, or null after a finding. */
    @Nullable
    List<Stage> stages(List<Term> terms) {
        List<Stage> stages = new ArrayList<>();
        boolean complete = true;
        for (Term term : terms) {
            OwnSpec own = term.own();
            Layer layer = own == null ? findings.built(term, catalog::layer) : ownLayer(term, own);
            if (layer == null) {
                complete = false;
            } else {
                stages.add(new Stage(name(term, layer), layer));
            }
        }
        return complete ? stages : null;
    }

    private @Nullable Layer ownLayer(Term term, OwnSpec own) {
        String className = term.name().value();
        if (!own.isClassAlone()) {
            findings.add(
                    own.where(),
                    "own-layer-not-supported",
                    "expected the name of a class alone, but got arguments or calls of " + className
                            + ", which this version does not use yet",
                    "Write " + className + " without them.");
            return null;
        }
        try {
            Activation activation = OwnActivation.of(classes.load(className));
            return new Elementwise(activation);
        } catch (ClassNotFoundException e) {
            String message = "the project has no class " + className + ": " + e.getMessage();
            findings.add(
                    term.name().where(), "class-not-found", message, "Check the name, and compile the project first.");
        } catch (UnusableClassException | LinkageError e) {
            findings.add(
                    term.name().where(),
                    "class-unusable",
                    className + " cannot be an activation: " + reason(e),
                    "Give it double value(double) and double derivative(double), static or with a constructor"
                            + " without arguments.");
        }
        return null;
    }

    private static String reason(Throwable e) {
        return e instanceof LinkageError ? Thrown.words(e) : String.valueOf(e.getMessage());
    }

    private String name(Term term, Layer layer) {
        String given = term.text("name", "");
        String word = term.name().value();
        String numbered = layer instanceof Elementwise
                ? word.substring(Math.max(word.lastIndexOf('.'), word.lastIndexOf('$')) + 1) + ++activations
                : word + linears++;
        String name = given.isEmpty() ? numbered : given;
        if (!names.add(name)) {
            findings.add(
                    term.where(),
                    "duplicate-name",
                    "two layers are called \"" + name + "\"",
                    "Give this layer another name: {name: …}.");
        }
        return name;
    }
}
