package io.github.nnmaven.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden numbers: {@code numpy-legacy.txt}, written by {@code numpy-legacy.py} beside it. */
class NumpyRandomTest {
    private static final int MILLION = 1_000_000;
    private static final int[] WORD_POSITIONS = {0, 1, 2, 622, 623, 624, 625, 1246, 1247, 1248, 1299};

    /** One line of the golden file. */
    private record Golden(String kind, long seed, String[] values) {}

    @ParameterizedTest
    @MethodSource("words")
    void wordsAreNumPys(Golden golden) {
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        int[] words = new int[1300];
        Arrays.setAll(words, i -> random.nextWord());
        for (int i = 0; i < WORD_POSITIONS.length; i++) {
            assertThat(Integer.toUnsignedString(words[WORD_POSITIONS[i]])).isEqualTo(golden.values[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("wordChecksums")
    void theFirstMillionWordsAreNumPys(Golden golden) {
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        ByteBuffer bytes = littleEndian(4);
        for (int i = 0; i < MILLION; i++) {
            bytes.putInt(random.nextWord());
        }
        assertThat(checksum(bytes)).isEqualTo(golden.values[0]);
    }

    @ParameterizedTest
    @MethodSource("doubleChecksums")
    void theFirstMillionDoublesAreNumPys(Golden golden) {
        assertThat(checksumOfAMillion(NumpyRandom.seeded(golden.seed)::nextDouble))
                .isEqualTo(golden.values[0]);
    }

    @ParameterizedTest
    @MethodSource("uniformChecksums")
    void theFirstMillionUniformsAreNumPys(Golden golden) {
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        assertThat(checksumOfAMillion(() -> random.nextUniform(-2.5, 0.7))).isEqualTo(golden.values[0]);
    }

    @Test
    void aChecksumNoticesTheLastBitOfOneValue() { // the twin of the checksum tests
        Golden golden = lines("doubles-crc32").get(0);
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        int[] calls = new int[1];
        assertThat(checksumOfAMillion(
                        () -> calls[0]++ == 777_777 ? Math.nextUp(random.nextDouble()) : random.nextDouble()))
                .isNotEqualTo(golden.values[0]);
    }

    @ParameterizedTest
    @MethodSource("normalHeads")
    void normalsAreWithinThreeUlpOfNumPys(Golden golden) {
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        for (String expected : golden.values) {
            assertThat(ulpsBetween(random.nextNormal(), Double.parseDouble(expected)))
                    .isLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("normalSamples")
    void aMillionNormalsStayWithinThreeUlpOfNumPys(Golden golden) {
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        double[] normals = new double[MILLION];
        Arrays.setAll(normals, i -> random.nextNormal());
        for (int i = 0; i < golden.values.length; i++) {
            assertThat(ulpsBetween(normals[4001 * i], Double.parseDouble(golden.values[i])))
                    .as("normal %d", 4001 * i)
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void theKeptNormalSurvivesDoublesInBetween() {
        Golden golden = lines("interleaved").get(0);
        NumpyRandom random = NumpyRandom.seeded(golden.seed);
        for (int i = 0; i < golden.values.length; i++) {
            double drawn = i % 3 < 1 ? random.nextNormal() : random.nextDouble();
            assertThat(ulpsBetween(drawn, Double.parseDouble(golden.values[i]))).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void tenThousandthWordIsTheOneTheCppStandardRequires() { // [rand.predef] std::mt19937, seed 5489
        NumpyRandom random = NumpyRandom.seeded(5489);
        for (int i = 1; i < 10_000; i++) {
            random.nextWord();
        }
        assertThat(Integer.toUnsignedLong(random.nextWord())).isEqualTo(4123659995L);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE})
    void aSeedOutsideThirtyTwoBitsIsRefused(long seed) {
        assertThatThrownBy(() -> NumpyRandom.seeded(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seed must be from 0 to 4294967295, but was " + seed);
    }

    private static String checksumOfAMillion(DoubleSupplier source) {
        ByteBuffer bytes = littleEndian(8);
        for (int i = 0; i < MILLION; i++) {
            bytes.putDouble(source.getAsDouble());
        }
        return checksum(bytes);
    }

    private static ByteBuffer littleEndian(int bytesEach) {
        return ByteBuffer.allocate(MILLION * bytesEach).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String checksum(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.flip());
        return Long.toString(crc.getValue());
    }

    private static long ulpsBetween(double x, double y) {
        return Math.abs(Double.doubleToLongBits(x) - Double.doubleToLongBits(y));
    }

    static List<Golden> words() {
        return lines("words");
    }

    static List<Golden> wordChecksums() {
        return lines("words-crc32");
    }

    static List<Golden> doubleChecksums() {
        return lines("doubles-crc32");
    }

    static List<Golden> uniformChecksums() {
        return lines("uniforms-crc32");
    }

    static List<Golden> normalHeads() {
        return lines("normals-head");
    }

    static List<Golden> normalSamples() {
        return lines("normals-every-4001st");
    }

    private static List<Golden> lines(String kind) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NumpyRandomTest.class.getResourceAsStream("numpy-legacy.txt")),
                StandardCharsets.UTF_8))) {
            List<Golden> found = reader.lines()
                    .map(line -> line.split(" "))
                    .filter(parts -> parts[0].equals(kind))
                    .map(parts ->
                            new Golden(kind, Long.parseLong(parts[1]), Arrays.copyOfRange(parts, 2, parts.length)))
                    .toList();
            assertThat(found).as(kind).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
