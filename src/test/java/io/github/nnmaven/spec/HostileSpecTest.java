package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to hang, to fill the memory or to mislead. The tests run in 1 GiB. */
@Timeout(120) // notices a hang, measures nothing
class HostileSpecTest {
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final String SHORT = "network: n\ninput: 1\nlayers: [{linear: 1}]\n";

    private final SpecReader reader = new SpecReader(TestVocabulary.VOCABULARY);

    @Test
    void tenMegabytesOfBracketsAreOneProblem() {
        assertThat(ids("[".repeat(TEN_MEGABYTES))).containsExactly("too-deep");
        assertThat(ids("{".repeat(TEN_MEGABYTES))).containsExactly("too-deep");
        assertThat(ids("{a: ".repeat(TEN_MEGABYTES / 4))).containsExactly("too-deep");
        assertThat(ids("? ".repeat(TEN_MEGABYTES / 2))).containsExactly("too-deep");
        assertThat(ids("[{".repeat(TEN_MEGABYTES / 2))).containsExactly("too-deep");
        assertThat(ids("]".repeat(TEN_MEGABYTES))).containsExactly("syntax");
    }

    @Test
    void nestedItemsAndMapsAreOneProblem() {
        assertThat(ids("- ".repeat(1 << 20))).containsExactly("too-deep");
        StringBuilder nested = new StringBuilder();
        for (int depth = 0; nested.length() < TEN_MEGABYTES; depth++) {
            nested.append(" ".repeat(depth)).append("a:\n");
        }
        assertThat(ids(nested.toString())).containsExactly("too-deep");
    }

    @Test
    void sixtyFourLevelsAreLegal() {
        String legal = "[".repeat(TreeComposer.DEEPEST) + "]".repeat(TreeComposer.DEEPEST);
        assertThat(ids(legal)).doesNotContain("too-deep");
        assertThat(ids("[" + legal + "]")).containsExactly("too-deep");
    }

    @Test
    void aliasesThatMultiplyAreOneProblem() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            bomb.append(
                    "a" + i + ": &a" + i + " [" + String.join(", ", List.of(before, before, before, before)) + "]\n");
        }
        assertThat(ids(bomb.toString())).containsExactly("too-many-values");
    }

    @Test
    void anAliasInsideItsOwnAnchorIsOneProblem() {
        assertThat(ids("network: n\ninput: &i {values: *i}\n")).containsExactly("recursive-alias");
    }

    @Test
    void oneLineOfTenMegabytesIsShownInPart() {
        SpecFile file = read(SHORT + "target: " + "x".repeat(TEN_MEGABYTES));
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).render()).contains("xxx").hasSizeLessThan(1000);
        SpecFile late = read("{network: n, input: 1, layers: [" + "relu, ".repeat(80_000) + "rely]}");
        assertThat(late.problems()).hasSize(1);
        assertThat(late.problems().get(0).render())
                .hasSizeLessThan(1000)
                .containsPattern("\\| ….*rely]}\n +\\| +\\^{4}\n");
    }

    @Test
    void manyOfOneKindAreAnswered() {
        for (String piece : List.of(
                "a",
                "1",
                "# c\n",
                "\n",
                "---\n",
                "!",
                "&a ",
                "a: 1\n",
                "'",
                "\"",
                "|\n",
                "%a\n",
                "\t",
                "*a ",
                "1,",
                "--- [\n",
                "a b ",
                "- a\n",
                ": ",
                "network: n\n---\n",
                "--- *a\n",
                "--- {a: [}\n")) {
            SpecFile file = read(piece.repeat((2 << 20) / piece.length()));
            assertThat(file.problems()).as(piece).isNotEmpty().hasSizeLessThanOrEqualTo(Problems.MOST + 1);
            assertThat(Problem.render(file.problems())).as(piece).hasSizeLessThan(1 << 20);
        }
    }

    @Test
    void aMillionNumbersAreRead() {
        SpecFile file = read(SHORT + "target: {values: [[" + "0.25, ".repeat(1_000_000) + "1]]}");
        assertThat(file.problems()).isEmpty();
        NetworkSpec network = (NetworkSpec) file.subjects().get(0);
        assertThat(((DataSpec.Explicit) network.target()).numbers().rows()[0]).hasSize(1_000_001);
    }

    @Test
    void moreValuesThanTheLimitAreOneProblem() {
        assertThat(ids("a: [" + "1,".repeat(15 << 20) + "1]")).containsExactly("too-many-values");
    }

    @Test
    void aFileOfMoreThan32MebibytesIsNotRead() {
        SpecFile file = reader.read("big.yaml", new byte[SpecText.MOST_BYTES + 1]);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).message()).isEqualTo("expected a spec of at most 32 MiB, but got more");
    }

    @Test
    void repetitionsThatMultiplyAreOneProblem() {
        String layers = "{repeat: 2000000000, layers: [".repeat(30) + "relu" + "]}".repeat(30);
        assertThat(ids("network: n\ninput: 1\nlayers: [" + layers + "]")).containsExactly("too-many-layers");
        String siblings = "{repeat: 100000, layers: [relu]}, ".repeat(100_000);
        assertThat(ids("network: n\ninput: 1\nlayers: [" + siblings + "]")).containsExactly("too-many-layers");
    }

    @Test
    void functionsOfMegabytesAreAnswered() {
        String head = "function: a.B\nat: 1\n";
        String big = "x".repeat(1 << 20);
        assertThat(ids(head + "value: " + "f(".repeat(1 << 20))).containsExactly("bad-call");
        assertThat(ids("function: " + "a.".repeat(1 << 20) + "B\nat: 1\n")).containsExactly("bad-call");
        assertThat(ids(head + "data: {n: " + "a.".repeat(1 << 20) + "B, m: " + big + "}"))
                .isEmpty();
        assertThat(ids(head + "domain: '" + "0 < x <= ".repeat(1 << 18) + "'")).containsExactly("bad-domain");
        assertThat(ids(head + "conventions: {layout: " + big + "}")).containsExactly("unknown-name");
        assertThat(ids(head + "expect: {tensor: '" + big + "[" + "1,".repeat(1 << 18) + "', reason: r, until: " + big
                        + "}"))
                .containsExactly("bad-name", "bad-date");
        assertThat(ids("function: a.B\nat: [" + "[1, 2], ".repeat(200_000) + "3]"))
                .isEmpty();
        assertThat(ids("function: a.B\nat: " + "[".repeat(60) + "1" + "]".repeat(60)))
                .isEmpty();
        assertThat(ids("function: a.B\nat: {" + "x".repeat(1000) + ": 1}")).containsExactly("bad-name");
        assertThat(ids("network: n\ninput: 1\nlayers: [" + "a.".repeat(1 << 20) + "B]"))
                .containsExactly("bad-name");
    }

    @Test
    void manyCallsOnOneLineAreRead() {
        String calls = "{function: a.B, at: 1, conventions: {order: ["
                + "\"f(x, 'w')\", ".repeat(100_000)
                + "g], learning-rate: 1}, name: '%s'}";
        assertThat(ids(calls.replace("%s", "plain"))).isEmpty();
        assertThat(ids("# \uD83D\uDE00\n" + calls.replace("%s", "\uD83D\uDE00")))
                .containsExactly("bad-name");
    }

    @Test
    void otherEncodingsAreNamed() {
        for (Charset charset : List.of(UTF_16LE, Charset.forName("UTF-16"), Charset.forName("UTF-32"))) {
            SpecFile file = reader.read("other.yaml", SHORT.getBytes(charset));
            assertThat(file.problems()).extracting(Problem::id).containsExactly("encoding");
            assertThat(file.problems().get(0).message()).contains("UTF-16 or UTF-32");
        }
        byte[] latin = (SHORT + "# caf\u00e9\n").getBytes(Charset.forName("ISO-8859-1"));
        assertThat(reader.read("latin.yaml", latin).problems())
                .extracting(p -> p.where() + " " + p.message())
                .containsExactly("latin.yaml:4:6 expected UTF-8, but got the byte 0xe9, which cannot stand here");
        byte[] cut = "network: caf\u00e9".getBytes(UTF_8);
        assertThat(reader.read("cut.yaml", java.util.Arrays.copyOf(cut, cut.length - 1))
                        .problems())
                .extracting(Problem::id)
                .containsExactly("encoding");
    }

    @Test
    void charactersThatMisleadATerminalAreNotShown() {
        SpecFile file = read(SHORT + "evil\u202Etxt: 1\n");
        assertThat(file.problems().get(0).render()).contains("evil\uFFFDtxt").doesNotContain("\u202E");
        assertThat(ids(SHORT + "target: \u001b[31m\n")).containsExactly("unprintable-character");
    }

    private List<String> ids(String text) {
        return read(text).problems().stream().map(Problem::id).toList();
    }

    private SpecFile read(String text) {
        return reader.read("hostile.yaml", text.getBytes(UTF_8));
    }
}
