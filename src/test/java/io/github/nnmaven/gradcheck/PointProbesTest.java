package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PointProbesTest {
    private static final FunctionSubject SQUARES = FunctionSubject.of(
            new double[] {1, 2, 3},
            x -> Arrays.stream(x).map(v -> v * v).sum(),
            x -> Arrays.stream(x).map(v -> 2 * v).toArray());

    /** Has a batched kernel whose values are 1000 higher than those of the one-by-one path; refuses values above 9. */
    private record Batched(Subject inner) implements ForwardingSubject, EntryProbes {
        @Override
        public Probes probesAt(double[][] at) {
            return new Probes() {
                private final OneByOne slow = new OneByOne(inner, at);

                @Override
                public double base() {
                    return slow.base() + 1000;
                }

                @Override
                public Result probe(int tensor, int[] entries, double[] values) {
                    if (Arrays.stream(values).anyMatch(v -> v > 9)) {
                        throw new IllegalArgumentException("above 9");
                    }
                    double[] raised = slow.probe(tensor, entries, values).values();
                    Arrays.setAll(raised, i -> raised[i] + 1000);
                    boolean[] same = new boolean[raised.length];
                    for (int p = 0; p < same.length; p++) {
                        same[p] = values[p] != 0; // 0 is said to be on another piece
                    }
                    return new Result(raised, same);
                }
            };
        }
    }

    @Test
    void theBatchedKernelIsUsedForTheBaseAndForTheProbes() {
        PointProbes probes = new PointProbes(new Batched(SQUARES), SQUARES.point(), new Budget(1000, Watcher.NOBODY));
        assertThat(probes.base()).isEqualTo(1014);
        EntryProbes.Result result = probes.probe(0, new int[] {0, 2}, new double[] {0, 0});
        assertThat(result.values()).containsExactly(1013, 1005);
        assertThat(result.samePattern()).containsExactly(false, false);
        assertThat(probes.evaluations()).isEqualTo(3);
    }

    @Test
    void withoutABatchedKernelTheValueIsAskedOneByOne() {
        PointProbes probes = new PointProbes(SQUARES, SQUARES.point(), new Budget(1000, Watcher.NOBODY));
        EntryProbes.Result result = probes.probe(0, new int[] {0, 2}, new double[] {0, 0});
        assertThat(result.values()).containsExactly(13, 5);
        assertThat(result.samePattern()).containsExactly(true, true);
    }

    @Test
    void ofABatchThatThrowsTheGuiltyProbeIsNamed() {
        PointProbes probes = new PointProbes(new Batched(SQUARES), SQUARES.point(), new Budget(1000, Watcher.NOBODY));
        assertThatThrownBy(() -> probes.probe(0, new int[] {0, 1, 2}, new double[] {1, 10, 11}))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("f: the value with x[1] = 10.0 threw")
                .hasMessageContaining("above 9");
    }

    @Test
    void bothPathsGiveTheSameVerdicts() {
        for (String method : Methods.names()) {
            SubjectResult slow = Checks.check(method, SQUARES);
            SubjectResult fast = Checks.check(method, new Batched(SQUARES));
            assertThat(fast.message()).isEqualTo(slow.message());
            assertThat(fast.evaluations()).isEqualTo(slow.evaluations());
        }
    }
}
