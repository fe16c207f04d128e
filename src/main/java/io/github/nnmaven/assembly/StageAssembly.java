package io.github.nnmaven.assembly;

import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Stage;
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
    private final OwnModuleAssembly own;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private int linears;
    private int owns;
    private int activations;

    StageAssembly(Catalog catalog, OwnModuleAssembly own, Findings findings) {
        this.catalog = catalog;
        this.own = own;
        this.findings = findings;
    }

    /**
     * One stage for each term, or null after a finding.
     *
     * @param features of the input
     */
    @Nullable
    List<Stage> stages(List<Term> terms, int features) {
        List<Stage> stages = new ArrayList<>();
        boolean complete = true;
        int width = features;
        for (Term term : terms) {
            Layer layer = term.isClassName() ? own.layer(term, width) : findings.built(term, catalog::layer);
            if (layer == null) {
                complete = false;
            } else {
                stages.add(new Stage(name(term, layer), layer));
                width = layer.outputs(width);
            }
        }
        return complete ? stages : null;
    }

    private String name(Term term, Layer layer) {
        String given = term.text("name", "");
        String word = OwnModuleAssembly.simpleName(term);
        String numbered = layer instanceof Elementwise ? word + ++activations : word + count(layer);
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

    private int count(Layer layer) {
        return layer instanceof OwnLayer ? owns++ : linears++;
    }
}
