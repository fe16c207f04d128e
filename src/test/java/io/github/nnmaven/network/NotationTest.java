package io.github.nnmaven.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotationTest {
    @Test
    void outputsOfLinearLayersAreFAndTheirInputsAreH() {
        assertThat(names("linear0 relu linear1 relu linear2"))
                .containsExactly("linear0.output=f0", "h1=h1", "linear1.output=f1", "h2=h2", "linear2.output=f2");
    }

    @Test
    void aNamedLinearLayerKeepsItsNameAndCounts() {
        assertThat(names("linear0 relu linear:hidden relu linear2")).contains("hidden.output=f1", "linear2.output=f2");
    }

    @Test
    void activationsAfterTheLastLinearLayerGoOnCounting() {
        assertThat(names("linear0 relu linear1 relu")).endsWith("linear1.output=f1", "h2=h2");
    }

    @Test
    void severalActivationsInARowEndInH() {
        assertThat(names("linear0 relu sin cos linear1 relu sin"))
                .containsExactly(
                        "linear0.output=f0",
                        "h1.1=h1.1",
                        "h1.2=h1.2",
                        "h1=h1",
                        "linear1.output=f1",
                        "h2.1=h2.1",
                        "h2=h2");
    }

    @Test
    void anActivationBeforeTheFirstLinearLayerIsH0() {
        assertThat(names("relu linear0")).containsExactly("h0=h0", "linear0.output=f0");
    }

    @Test
    void directNeighboursHaveNoHBetweenThem() {
        assertThat(names("linear0 linear1 relu")).containsExactly("linear0.output=f0", "linear1.output=f1", "h2=h2");
    }

    @Test
    void allNamesDiffer() {
        assertThat(names("sin relu linear0 relu sin linear1 linear2 cos cos")).doesNotHaveDuplicates();
    }

    private static List<String> names(String layers) {
        List<Stage> stages = new ArrayList<>();
        for (String word : layers.split(" ")) {
            boolean linear = word.startsWith("linear");
            String name =
                    word.contains(":") ? word.substring(word.indexOf(':') + 1) : linear ? word : word + stages.size();
            stages.add(new Stage(name, linear ? new Linear(2) : new Elementwise(new Sin())));
        }
        return Notation.of(new Network(2, stages, Nets.leastSquares())).outputs().stream()
                .map(output -> output.name() + "=" + output.symbol())
                .toList();
    }
}
