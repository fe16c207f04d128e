package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged specs: whatever comes, the reader answers, and every problem has a place inside the file. */
@Timeout(300) // notices a hang, measures nothing
class SpecFuzzTest {
    private static final int DAMAGED = 12_000;
    private static final long SEED = 20261123;

    private static final String[] PIECES = {
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        "- ",
        "? ",
        "*a",
        "&a ",
        "!",
        "!!binary ",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "#",
        ",",
        "---",
        "...",
        "\t",
        "\r",
        "\n",
        "<<: ",
        "~",
        "null",
        "true",
        "NaN",
        ".nan",
        "-.inf",
        "1e999",
        "0x1F",
        "1_000",
        "\u0000",
        "\u001b[31m",
        "\uFEFF",
        "\u2028",
        "\uD83D\uDE00",
        "\u202E",
        "가",
        "repeat: 99999999",
        "{repeat: 3, layers: ",
        "%YAML 9.9\n",
        "%TAG ! tag:x,2000:\n",
        "\\x",
        "\"\\UFFFFFFFF\"",
        "network: n",
        "function: a.B",
        "f(x, [1, {2",
        "result[\"W\"].get('",
        "{normal: {size: 3}}",
        "{field: ",
        "until: 2027-02-30",
        "0 < x <= ",
        "at: ",
        "variables: {x: ",
        "com.acme.Dense(4, 3)",
        "[[1, 2], [3]]",
        "''",
    };

    private final SpecReader reader = new SpecReader(TestVocabulary.VOCABULARY);

    @Test
    void damagedSpecsAreAnsweredWithPlacesInsideTheFile() throws IOException {
        List<byte[]> specs = Samples.good().values().stream().toList();
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < DAMAGED; i++) {
            byte[] spec = damage(specs.get(random.nextInt(specs.size())), random);
            SpecFile file = reader.read("fuzz.yaml", spec);
            file.problems().forEach(p -> checkPlace(p, spec));
            refused += file.problems().isEmpty() ? 0 : 1;
        }
        assertThat(refused).as("damage is noticed").isBetween(DAMAGED / 2, DAMAGED - 1);
    }

    @Test
    void aPlaceOutsideTheFileIsNoticed() { // the twin of checkPlace
        Problem outside = new Problem(new Location("fuzz.yaml", 3, 1, 1), "syntax", "m", "f", "");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> checkPlace(outside, "a\nb".getBytes(UTF_8)))
                .isInstanceOf(AssertionError.class);
    }

    private static void checkPlace(Problem problem, byte[] spec) {
        String text = new String(spec, UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        String[] lines = text.split("\n", -1);
        Location where = problem.where();
        assertThat(where.line()).as(problem::render).isBetween(1, lines.length);
        assertThat(where.width()).as(problem::render).isPositive();
        String line = lines[where.line() - 1];
        assertThat(where.column()).as(problem::render).isBetween(1, line.codePointCount(0, line.length()) + 1);
        assertThat(problem.render().chars().filter(c -> c < ' ' && c != '\n' && c != '\t'))
                .isEmpty();
        assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        assertThat(problem.fix()).isNotBlank().doesNotContain("\n").matches("(?s).*[.?…]");
    }

    private static byte[] damage(byte[] spec, SplittableRandom random) {
        byte[] damaged = spec;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            damaged = damageOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damageOnce(byte[] spec, SplittableRandom random) {
        int at = random.nextInt(spec.length + 1);
        int to = at + random.nextInt(Math.min(40, spec.length - at + 1));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(spec, Math.min(at, spec.length - 1), random);
            case 1 -> joined(spec, at, new byte[0], to);
            case 2, 3 -> joined(spec, at, PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8), at);
            case 4 -> joined(spec, to, Arrays.copyOfRange(spec, at, to), to);
            case 5 -> Arrays.copyOf(spec, Math.max(1, at));
            case 6 ->
                joined(
                        spec,
                        at,
                        Character.toString(random.nextInt(0x10, 0xD800)).getBytes(UTF_8),
                        at);
            default -> swapped(spec, random);
        };
    }

    /** One value replaced by one of another type. */
    private static byte[] swapped(byte[] spec, SplittableRandom random) {
        String text = new String(spec, UTF_8);
        int colon = text.indexOf(": ", random.nextInt(text.length()));
        int end = colon < 0 ? -1 : text.indexOf('\n', colon);
        if (end < 0) {
            return spec;
        }
        return (text.substring(0, colon + 2) + PIECES[random.nextInt(PIECES.length)] + text.substring(end))
                .getBytes(UTF_8);
    }

    private static byte[] flipped(byte[] spec, int at, SplittableRandom random) {
        byte[] flipped = spec.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** Up to {@code end}, the piece, then from {@code begin} on. */
    private static byte[] joined(byte[] spec, int end, byte[] piece, int begin) {
        byte[] joined = Arrays.copyOf(spec, end + piece.length + spec.length - begin);
        System.arraycopy(piece, 0, joined, end, piece.length);
        System.arraycopy(spec, begin, joined, end + piece.length, spec.length - begin);
        return joined.length == 0 ? new byte[] {'\n'} : joined;
    }
}
