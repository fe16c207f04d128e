package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import io.github.nnmaven.gradcheck.TensorResult;
import io.github.nnmaven.propagation.StudyVerdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What holds for both pages, whatever they show. */
class PagesTest {
    private static List<String> pages() {
        return List.of(
                InitReportPage.html(List.of(Samples.study(), Samples.deep(60))),
                InitReportPage.html(List.of(Samples.study(
                        Samples.HOSTILE,
                        Samples.variant("declared", 1, 0, Double.NaN, Double.POSITIVE_INFINITY, 1e-320, 1e300),
                        Samples.variant(Samples.HOSTILE, 1, 0, 0, 0, 0, 0)))),
                InitReportPage.html(List.of(Samples.study("one hidden layer", Samples.variant("declared", 1)))),
                InitReportPage.html(List.of(Samples.swept(StudyVerdict.DEAD, 9))),
                InitReportPage.html(List.of()),
                GradcheckPage.html(List.of(Samples.passing(), Samples.failing())),
                GradcheckPage.html(List.of(Samples.subject(
                        Samples.HOSTILE, Outcome.FAIL, Samples.wrong(Samples.HOSTILE, 3), Samples.right("x", 0, 0)))),
                GradcheckPage.html(List.of()));
    }

    @Test
    void nothingNeedsAScriptAnInlineStyleOrTheNetwork() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(withoutStyleSheet(page))
                        .doesNotContainPattern(
                                "(?i)<script|\\sstyle=|\\son\\w+=|https?://|data:|url\\(|@import|<img|<iframe"));
    }

    @Test
    void styleAndScriptWouldBeNoticed() { // the twin of the pattern above
        assertThat("<p style=\"x\">").containsPattern("(?i)<script|\\sstyle=");
        assertThat("<SCRIPT>").containsPattern("(?i)<script|\\sstyle=");
    }

    @Test
    void theStyleSheetIsLinkedAndInlined() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(page)
                        .contains("<link rel=\"stylesheet\" href=\"report.css\"/>")
                        .contains("<style>\n" + Page.stylesheet()));
        assertThat(Page.stylesheet()).doesNotContain("@import", "url(", "@font-face", "<");
    }

    @Test
    void noCoordinateIsAnythingButANumber() {
        Pattern coordinates = Pattern.compile(" (?:d|x|y|transform|viewBox)=\"([^\"]*)\"");
        assertThat(pages().stream()
                        .flatMap(p -> coordinates.matcher(p).results())
                        .map(m -> m.group(1)))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c).matches("(?:translate\\()?[MLHVAZ0-9., -]+\\)?"));
    }

    @Test
    void everyChartIsFollowedByItsTable() {
        for (String page : pages()) {
            String[] parts = page.split("</figure>", -1);
            for (int i = 1; i < parts.length; i++) {
                assertThat(parts[i]).matches("(?s)\\n<details(?: open=\"\")?><summary>Table.*");
            }
        }
    }

    @Test
    void everyPageHasLanguageTitleViewportAndOneHeading() {
        assertThat(pages()).allSatisfy(page -> {
            assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("<title>", "name=\"viewport\"");
            assertThat(page.split("<h1>", -1)).hasSize(2);
            assertThat(page)
                    .doesNotContain("\r")
                    .doesNotContain(Samples.HOSTILE)
                    .doesNotContain("\u0001");
        });
    }

    @Test
    void tagsAreBalanced() {
        assertThat(pages()).allSatisfy(page -> {
            String xml = withoutStyleSheet(page)
                    .replace("<!DOCTYPE html>\n", "")
                    .replaceAll("(<tr(?: class=\"\\w+\")?><th scope=\"row\">[^<]*)((?:<td>[^<]*)*)\n", "$1</th>$2</tr>")
                    .replaceAll("<td>([^<]*)(?=<td>|</tr>)", "<td>$1</td>");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void verdictsAreWordsAndSymbolsBesideColours() {
        assertThat(InitReportPage.html(List.of(Samples.study()))).contains("▲ EXPLODING");
        assertThat(InitReportPage.html(List.of(Samples.study()), Messages.of("ko")))
                .contains("<html lang=\"ko\">", "▲ 폭발")
                .doesNotContain("exploding");
        assertThat(GradcheckPage.html(List.of(Samples.passing())))
                .contains("✓ PASS")
                .doesNotContain("✕ FAIL");
        assertThat(GradcheckPage.html(List.of(Samples.failing())))
                .contains("✕ FAIL")
                .doesNotContain("✓ PASS");
    }

    @Test
    void theFirstMismatchStandsThereWithBothValues() {
        assertThat(GradcheckPage.html(List.of(Samples.failing())))
                .contains(
                        "linear0.weights[0, 0]<td>-2.5<td>-1.25<td>± 1.00×10⁻⁷<td>2.000<td>mismatched<td>-0x1.4p1 -0x1.4p0");
    }

    @Test
    void aSmallNetworkIsWrittenOutStepByStep() {
        String page = GradcheckPage.html(
                List.of(Samples.subject("toy", Outcome.PASS, Samples.right("linear0.weights", 1.5))),
                List.of(Samples.trace()),
                Messages.of("en"));
        assertThat(page).contains("Step by step", ">f0<td>1.230", ">ℓ<td>0.139", "linear0.weights[0, 0]<td>1.5<td>1.5");
        assertThat(GradcheckPage.html(List.of(Samples.passing()))).doesNotContain("Step by step");
    }

    @Test
    void wrongDerivativesAreCrossesAndRightOnesDots() {
        assertThat(GradcheckPage.html(List.of(Samples.failing())).split("class=\"cross\"", -1))
                .hasSize(10);
        assertThat(GradcheckPage.html(List.of(Samples.passing())))
                .contains("class=\"dot\"")
                .doesNotContain("class=\"cross\"");
    }

    @Test
    void errorAgainstStepOfAWrongDerivativeStandsBesideWhatIsClaimed() {
        assertThat(GradcheckPage.html(List.of(Samples.failing())))
                .contains("Error against step, linear0.weights[0, 0]", "<th scope=\"row\">10⁻²<td>-1.25<td>0<td>-1.3")
                .contains("no step explains it");
        assertThat(GradcheckPage.html(List.of(Samples.passing()))).doesNotContain("Error against step");
    }

    @Test
    void theSuspectedCauseStandsOnTheFirstScreenUnlessThereIsNoKnownPattern() {
        String page = GradcheckPage.html(List.of(Samples.failing()));
        assertThat(page.indexOf("Suspected cause in linear0.weights: claimed gradient is twice the numeric one"))
                .isPositive()
                .isLessThan(page.indexOf("</header>"));
        String unknown = GradcheckPage.html(
                List.of(Samples.subject("net", Outcome.FAIL, Samples.wrong("w", 3, TensorResult.NO_KNOWN_PATTERN))));
        assertThat(unknown).contains("✕ FAIL").doesNotContain("Suspected cause", TensorResult.NO_KNOWN_PATTERN);
    }

    @Test
    void deadUnitsStandBesideThoseThatAreDeadByChanceWithAsManyExamples() {
        assertThat(InitReportPage.html(List.of(Samples.swept(StudyVerdict.STABLE, 0))))
                .contains("dead in 32 examples", "<td>1/8<td>25.0 %<td>25.0 % (12.5 % … 50.0 %)<td>25.0 %<td>1/8");
        assertThat(InitReportPage.html(List.of(Samples.study()))).doesNotContain("dead in 32 examples");
    }

    @Test
    void deathByChanceIsToldFromDeathByInitialization() {
        assertThat(InitReportPage.html(List.of(Samples.swept(StudyVerdict.DEAD, 9))))
                .contains("dies in 9 of 10 seeds too", "too narrow")
                .doesNotContain("this initialization");
        assertThat(InitReportPage.html(List.of(Samples.swept(StudyVerdict.DEAD, 1))))
                .contains("dies in 1 of 10 seeds: it is this initialization");
        assertThat(InitReportPage.html(List.of(Samples.swept(StudyVerdict.STABLE, 9))))
                .doesNotContain("a whole layer dies");
    }

    @Test
    void growthAgainstVarianceMarksWhereTheSizeIsKept() {
        String page = InitReportPage.html(List.of(Samples.swept(StudyVerdict.STABLE, 0)));
        assertThat(page.split("class=\"rule\"", -1)).as("forward only").hasSize(2);
        assertThat(page)
                .contains("variance × fan-in = 2 [1.75, 2.25] forward", "= none between 1/4 and 64 backward")
                .contains("<th scope=\"row\">1/2<td>−2 [−2.25, −1.75]<td>−1 [");
    }

    @Test
    void theCheckSpeaksKorean() {
        assertThat(GradcheckPage.html(List.of(Samples.failing()), List.of(), Messages.of("ko")))
                .contains("<html lang=\"ko\">", "✕ 실패", "9개 틀림")
                .doesNotContain("First wrong");
    }

    @Test
    void theChaptersDigitsStandInTheTable() {
        assertThat(InitReportPage.html(List.of(Samples.study())))
                .contains("0 (input)<td>0.981", ">5<td>10.106", ">1<td>446.654", ">4<td>56.472");
    }

    @Test
    void aThousandLayersStayBelow200KilobytesAndEachIsNumbered() {
        String page = InitReportPage.html(List.of(Samples.deep(1000)));
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
        assertThat(Stream.of(0, 500, 999))
                .allSatisfy(k -> assertThat(page).contains("<th scope=\"row\">" + (k == 0 ? "0 (input)" : k) + "<td>"));
    }

    @Test
    void ofVeryManyTensorsTheWrongOneStandsFirstAndTheRestIsAddedUp() {
        TensorResult[] tensors = IntStream.range(0, 1000)
                .mapToObj(t -> t == 900 ? Samples.wrong("bad", 3) : Samples.right("w" + t, 1, 0))
                .toArray(TensorResult[]::new);
        String page = GradcheckPage.html(List.of(Samples.subject("net", Outcome.FAIL, tensors)));
        assertThat(page)
                .containsPattern("<tbody><tr class=\"wrong\"><th scope=\"row\">✕ bad<td>1×3")
                .contains("… and 700 more<td>–<td>700<td>·<td>·<td>700<td>")
                .contains("✓ w298<td>")
                .doesNotContain("✓ w299<td>");
    }

    @Test
    void theSameResultsGiveTheSameBytes() {
        assertThat(pages()).isEqualTo(pages());
    }

    private static String withoutStyleSheet(String page) {
        return page.replace("<style>\n" + Page.stylesheet() + "</style>\n", "");
    }
}
