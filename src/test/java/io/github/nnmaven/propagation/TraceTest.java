package io.github.nnmaven.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.network.Cos;
import io.github.nnmaven.network.Elementwise;
import io.github.nnmaven.network.Exp;
import io.github.nnmaven.network.Linear;
import io.github.nnmaven.network.Network;
import io.github.nnmaven.network.Reduction;
import io.github.nnmaven.network.Sin;
import io.github.nnmaven.network.SquaredError;
import io.github.nnmaven.network.Stage;
import io.github.nnmaven.network.TermwiseLoss;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The chapter's toy model; golden numbers in chapter-toy.json. */
class TraceTest {
    private static final Golden TOY = Golden.chapter("toy");
    private static final Network NETWORK = new Network(
            1,
            List.of(
                    new Stage("linear0", new Linear(1)),
                    new Stage("sin0", new Elementwise(new Sin())),
                    new Stage("linear1", new Linear(1)),
                    new Stage("exp0", new Elementwise(new Exp())),
                    new Stage("linear2", new Linear(1)),
                    new Stage("cos0", new Elementwise(new Cos())),
                    new Stage("linear3", new Linear(1))),
            new TermwiseLoss(new SquaredError(), Reduction.SUM));

    private static TraceResult toy() {
        List<RealMatrix> parameters = DoubleStream.of(0.1, 1, -0.4, 2, 2, -3, 3, 0.4)
                .mapToObj(Plans::column)
                .toList();
        return Trace.of("toy", "toy.yaml:1", NETWORK, parameters, Plans.column(2.3), Plans.column(2));
    }

    @Test
    void valuesForwardAreTheChapters() {
        assertThat(toy().forward())
                .extracting(TraceResult.Step::symbol)
                .containsExactly("f0", "h1", "f1", "h2", "f2", "h3", "f3");
        toy().forward().forEach(s -> close(s.values()[0][0], TOY.in("forward").number(s.symbol())));
        close(toy().loss(), TOY.in("forward").number("l_i"));
    }

    @Test
    void gradientsBackwardAreTheChapters() {
        assertThat(toy().backward()).extracting(TraceResult.Step::name).startsWith("linear0.output", "h1");
        toy().backward().forEach(s -> close(s.values()[0][0], TOY.in("d_loss_d").number(s.symbol())));
    }

    @Test
    void gradientsOfTheParametersAreTheChapters() {
        assertThat(toy().tensors())
                .extracting(TraceResult.TracedTensor::symbol)
                .startsWith("omega0", "beta0", "omega1");
        toy().tensors()
                .forEach(t -> close(
                        t.gradient()[0][0],
                        TOY.in("gradient_40_digit_reference_rounded").number(t.symbol())));
    }

    private static void close(double actual, double golden) {
        assertThat(actual / golden).isCloseTo(1, within(1e-13));
    }
}
