package io.github.nnmaven.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeededStreamTest {
    private final SeededStream stream = new SeededStream(7);

    private static double[] normals(NumpyRandom random, int count) {
        double[] drawn = new double[count];
        random.nextNormals(drawn);
        return drawn;
    }

    @Test
    void everyGeneratorGivesTheNormalsOfTheSeed() { // more than one block of them
        double[] expected = new double[10_001];
        NumpyRandom own = NumpyRandom.seeded(7);
        for (int n = 0; n < expected.length; n++) {
            expected[n] = own.nextNormal();
        }
        assertThat(normals(stream.fromStart(), 10_001)).containsExactly(expected);
        assertThat(normals(stream.fromStart(), 10_001)).containsExactly(expected);
        assertThat(normals(NumpyRandom.seeded(7), 10_001)).containsExactly(expected);
    }

    @Test
    void oneByOneAndManyAtOnceMix() {
        NumpyRandom own = NumpyRandom.seeded(7);
        NumpyRandom shared = stream.fromStart();
        for (int n = 0; n < 2_000; n++) {
            assertThat(shared.nextNormal()).isEqualTo(own.nextNormal());
            assertThat(normals(shared, n % 7)).containsExactly(normals(own, n % 7));
        }
    }

    @Test
    void uniformNumbersAfterAnOddNumberOfNormalsLeaveTheKeptOne() {
        NumpyRandom own = NumpyRandom.seeded(7);
        NumpyRandom shared = stream.fromStart();
        assertThat(normals(shared, 5)).containsExactly(normals(own, 5));
        assertThat(shared.nextUniform(-1, 1)).isEqualTo(own.nextUniform(-1, 1));
        assertThat(shared.nextNormal()).isEqualTo(own.nextNormal());
        assertThat(shared.nextWord()).isEqualTo(own.nextWord());
        assertThat(normals(shared, 9)).containsExactly(normals(own, 9));
    }

    @Test
    void anotherSeedIsAnotherStream() {
        assertThat(normals(new SeededStream(8).fromStart(), 3)).isNotEqualTo(normals(stream.fromStart(), 3));
    }
}
