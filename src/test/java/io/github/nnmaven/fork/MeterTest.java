package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nnmaven.gradcheck.Cost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final List<Advance> told = new ArrayList<>();
    private long milliseconds;
    private final Meter meter = new Meter("net", 2, () -> milliseconds * 1_000_000, told::add);

    /** Evaluations one after the other, so many milliseconds each. */
    private void make(int evaluations, long each) {
        for (int k = 0; k < evaluations; k++) {
            milliseconds += each;
            meter.makes(1);
        }
    }

    @Test
    void longWorkIsAnnouncedByTheTimeOfOneEvaluationThreadsAndShares() {
        make(5, 20);
        meter.expects(new Cost(300, 1000, 600));
        assertThat(told).containsExactly(new Advance("net", 300, 1005, 0, 6));
    }

    @Test
    void shortWorkIsNotSpokenOf() {
        make(5, 20);
        meter.expects(new Cost(30, 100, 100));
        make(100, 10);
        assertThat(told).isEmpty();
    }

    @Test
    void workThatTurnsOutToBeLongIsToldTwiceASecond() {
        make(5, 1);
        meter.expects(new Cost(300, 1000, 1000));
        make(999, 10);
        assertThat(told).hasSize(16); // from 2 s to 10 s
        assertThat(told.get(0).fraction()).isCloseTo(0.2, within(0.02));
        assertThat(told.get(0).left()).isCloseTo(8, within(0.1));
        assertThat(told).extracting(Advance::fraction).isSorted();
        assertThat(told.get(told.size() - 1).fraction()).isCloseTo(0.95, within(0.04));
    }

    @Test
    void afterTheEndNothingIsTold() {
        make(5, 20);
        meter.end();
        meter.expects(new Cost(300, 1000, 1000));
        make(500, 20);
        assertThat(told).isEmpty();
    }

    @Test
    void severalPartsGoOnWhereThePartBeforeEnded() {
        make(5, 20);
        meter.expects(new Cost(300, 1000, 1000));
        make(500, 20);
        meter.expects(new Cost(150, 500, 500));
        make(250, 20);
        Advance last = told.get(told.size() - 1);
        assertThat(last.fraction()).isCloseTo(0.75, within(0.05));
        assertThat(last.left()).isCloseTo(5, within(0.5));
    }
}
