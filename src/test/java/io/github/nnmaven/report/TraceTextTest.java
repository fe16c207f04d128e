package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.propagation.TraceResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTextTest {
    @Test
    void theThreeStepsAreAligned() {
        assertThat(TraceText.lines(Samples.trace()))
                .containsExactly(
                        "toy, step 1: forward pass",
                        "  x  =      2.300000",
                        "  f0 =      1.230000",
                        "  h1 = [[ 1.  2.]",
                        "        [ 3. nan]]",
                        "  y  =      2.000000",
                        "  l  =      0.138581",
                        "toy, step 2: backward pass",
                        "  dl/dh1 = [[ 1.  2.]",
                        "            [ 3. nan]]",
                        "  dl/df0 =      1.230000",
                        "toy, step 3: gradients of the parameters",
                        "  dl/dbeta0  = -1.000000e-09",
                        "  dl/domega0 =      1.230000");
    }

    @Test
    void bigMatricesAreShortened() {
        TraceResult big =
                new TraceResult("big", "b:1", 0, new double[40][40], new double[1][1], List.of(), List.of(), List.of());
        assertThat(TraceText.lines(big)).hasSizeLessThan(15).anyMatch(l -> l.contains("..."));
    }
}
