package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Direction;
import io.github.nnmaven.propagation.Growth;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.StudyVerdict;
import io.github.nnmaven.propagation.VariantResult;
import java.util.List;

/** One network on the page of the initialization report: its first screen, then everything else in its order. */
record StudySection(Html html, Messages messages, StudyResult study, int number) {
    void write() {
        VariantResult declared = study.variants().get(0);
        html.open("section", "id", "network" + number, "class", "subject", "aria-label", study.name());
        html.element("h2", study.name());
        html.element("p", study.source() + " · " + shape() + " · " + draw(), "class", "meta");
        repeat();
        html.open("div", "class", "pair");
        new DirectionSection(html, messages, study, Direction.FORWARD).write();
        new DirectionSection(html, messages, study, Direction.BACKWARD).write();
        html.close();
        chanceOfDeath(declared);
        new LayerTable(html, messages, study, Direction.FORWARD).write();
        new LayerTable(html, messages, study, Direction.BACKWARD).write();
        variants();
        if (study.sweep() != null) {
            new SweepSection(html, messages, study.sweep(), declared).write();
        }
        html.open("div", "class", "pair");
        new GrowthSection(html, messages, declared.name(), declared.forward()).write();
        new GrowthSection(html, messages, declared.name(), declared.backward()).write();
        if (study.sweep() != null) {
            new CriticalSection(html, messages, study.sweep()).write();
        }
        new SimilaritySection(html, messages, declared).write();
        html.close();
        new TensorTable(html, messages, declared.tensors()).write();
        new HeadroomTable(html, messages, declared).write();
        html.close();
    }

    private String shape() {
        List<Integer> widths = study.widths();
        int hidden = widths.size() - 2;
        long distinct = widths.subList(1, widths.size() - 1).stream().distinct().count();
        String layers = messages.text(hidden == 1 ? "init.layers.one" : "init.layers", hidden);
        return distinct == 1 ? messages.text("init.units", layers, widths.get(1)) : layers;
    }

    private String draw() {
        return messages.text(study.seeds() == 1 ? "init.draw.one" : "init.draw", study.seed(), study.seeds());
    }

    /** Whether a layer dies of the weights' variance or of being narrow: what well-known weights do under the same seeds. */
    private void chanceOfDeath(VariantResult declared) {
        boolean forward = declared.forward().verdict() == StudyVerdict.DEAD;
        boolean dead = forward || declared.backward().verdict() == StudyVerdict.DEAD;
        if (!dead || study.sweep() == null) {
            return;
        }
        study.sweep().points().stream()
                .filter(p -> p.name().equals("he fan-in"))
                .map(p -> (forward ? p.forward() : p.backward()).growth())
                .forEach(growth -> html.element(
                        "p", messages.text(chance(growth), growth.zeroSeeds(), growth.seeds()), "class", "why"));
    }

    private static String chance(Growth growth) {
        return 2 * growth.zeroSeeds() > growth.seeds() ? "init.dead.chance" : "init.dead.own";
    }

    private void repeat() {
        html.open("p", "class", "meta").text(messages.text("repeat") + " ");
        html.element("code", "mvn nn:init-report -Dnn.only=" + Shell.word(study.name()))
                .close();
    }

    private void variants() {
        html.element("h3", messages.text("init.variants"));
        String way = messages.text("init.perlayer");
        String decades = messages.text("init.decades");
        html.table(
                messages.text("init.variants"),
                "variants",
                List.of(
                        messages.text("init.initialization"),
                        messages.text("init.forward"),
                        way,
                        decades,
                        messages.text("init.backward"),
                        way,
                        decades));
        for (VariantResult variant : study.variants()) {
            html.open("tr").element("th", variant.name(), "scope", "row");
            Legend.growth(
                    html,
                    messages,
                    variant.forward().verdict(),
                    variant.forward().growth());
            Legend.growth(
                    html,
                    messages,
                    variant.backward().verdict(),
                    variant.backward().growth());
            html.close();
        }
        html.closeTable();
    }
}
