package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.BoundModule;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Layer;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a network that are code of the project's own. */
record OwnParts(Network network) {
    /** Layers and loss that can be checked by themselves, by name: activations are functions of one number, and are not. */
    Map<String, BoundModule> modules() {
        Map<String, BoundModule> modules = new LinkedHashMap<>();
        for (Stage stage : network.stages()) {
            if (stage.layer() instanceof OwnLayer own) {
                modules.put(stage.name(), own.module());
            }
        }
        BoundModule loss = loss();
        if (loss != null) {
            modules.put("loss", loss);
        }
        return modules;
    }

    private @Nullable BoundModule loss() {
        if (network.loss() instanceof OwnExampleLoss loss) {
            return loss.whole().module();
        }
        return network.loss() instanceof OwnLoss loss ? loss.module() : null;
    }

    /** Where the derivative of a stage is written, of the loss behind the last stage; null if it is not the project's own. */
    @Nullable
    CodePlace codeOf(int stage) {
        if (stage < network.stages().size()) {
            return codeOf(network.stages().get(stage).layer());
        }
        BoundModule loss = loss();
        return loss == null ? null : loss.alone().code();
    }

    private static @Nullable CodePlace codeOf(Layer layer) {
        if (layer instanceof OwnLayer own) {
            return own.module().alone().code();
        }
        return layer instanceof Elementwise elementwise && elementwise.activation() instanceof OwnActivation own
                ? own.code()
                : null;
    }

    /** Of the first part that has a place; null if none has. */
    @Nullable
    CodePlace firstCode() {
        return IntStream.rangeClosed(0, network.stages().size())
                .mapToObj(this::codeOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
