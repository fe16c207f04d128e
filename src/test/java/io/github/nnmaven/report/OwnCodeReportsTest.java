package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.Expectations;
import io.github.nnmaven.gradcheck.Expected;
import io.github.nnmaven.gradcheck.Misuse;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** What reports say about the project's own code: misuse, points with names, the place of the gradient. */
class OwnCodeReportsTest {
    private static final CodePlace CODE =
            new CodePlace("com.acme.Dense", "backward", "Dense.java", 42, "src/main/java/com/acme/Dense.java");
    private static final CodePlace ELSEWHERE = new CodePlace("org.lib.Net", "back", "Net.java", 7, null);
    private static final Misuse MISUSE =
            new Misuse("backward(double[])", "adds into the gradient of the last call", "clear it first");
    private static final SubjectResult MISUSED =
            Samples.passing().withMisuses(List.of(MISUSE)).withCode(CODE);
    private static final SubjectResult WRONG = SubjectResult.together(List.of(
                    Samples.passing().labelled("point 1 (normal, seed 7)"),
                    Samples.failing().labelled("point 2 (normal, seed 8)")))
            .withCode(CODE);
    private static final List<SubjectResult> ALL =
            List.of(Samples.passing(), MISUSED, WRONG, Samples.failing().withMisuses(List.of(MISUSE)));

    private static String json(List<SubjectResult> subjects) throws IOException {
        StringBuilder out = new StringBuilder();
        GradcheckJson.write(subjects, out);
        return out.toString();
    }

    private static String sarif(List<SubjectResult> subjects) throws IOException {
        StringBuilder out = new StringBuilder();
        Sarif.write(subjects, "module/", "1.0", out);
        return out.toString();
    }

    private static String junit(List<SubjectResult> subjects) throws IOException {
        StringBuilder out = new StringBuilder();
        JunitXml.write(subjects, out);
        return out.toString();
    }

    @Test
    void aMisuseFailsASubjectWithItsOwnSentence() {
        assertThat(MISUSED.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(MISUSED.message())
                .isEqualTo("backward(double[]) adds into the gradient of the last call; clear it first."
                        + " all derivatives agree");
        SubjectResult right = Samples.passing();
        assertThat(right.withMisuses(List.of())).isSameAs(right);
    }

    @Test
    void jsonHasMisusesPlaceAndLabels() throws IOException {
        assertThat(json(List.of(MISUSED)).replaceAll("\\s", ""))
                .contains("\"misuses\":[{\"method\":\"backward(double[])\",\"what\":\"addsinto")
                .contains("\"code\":{\"class\":\"com.acme.Dense\",\"method\":\"backward\",\"file\":"
                        + "\"src/main/java/com/acme/Dense.java\",\"source\":\"Dense.java\",\"line\":42}");
        assertThat(json(List.of(MISUSED.withCode(ELSEWHERE))).replaceAll("\\s", ""))
                .contains("\"method\":\"back\",\"file\":null,\"source\":\"Net.java\",\"line\":7}");
        assertThat(json(List.of(WRONG))).contains("\"label\": \"point 2 (normal, seed 8)\"");
        assertThat(json(List.of(Samples.passing())).replaceAll("\\s", ""))
                .contains("\"misuses\":[],\"code\":null", "\"label\":null");
    }

    @Test
    void resultsThatCrossAProcessBoundaryGiveTheSameBytes() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (SubjectResult subject : ALL) {
                out.writeObject(subject);
            }
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (SubjectResult subject : ALL) {
                SubjectResult there = (SubjectResult) in.readObject();
                assertThat(json(List.of(there))).isEqualTo(json(List.of(subject)));
                assertThat(GradcheckPage.html(List.of(there))).isEqualTo(GradcheckPage.html(List.of(subject)));
            }
        }
    }

    @Test
    void aMisuseIsAFailingCaseOfItsOwn() throws Exception {
        assertThat(junit(List.of(MISUSED)))
                .contains("tests=\"3\" failures=\"1\" errors=\"0\"")
                .contains("<testcase name=\"misuse: backward(double[]) adds into the gradient of the last call\"")
                .contains("type=\"misuse\"", "(src/main/java/com/acme/Dense.java:42)");
        assertThat(junit(List.of(WRONG))).contains("linear0.weights at point 2 (normal, seed 8)");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OwnCodeReportsTest.class.getResource("/report/junit-report.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(junit(ALL).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void sarifPointsAtTheCodeAndAtTheSpecBesides() throws IOException {
        String text = sarif(List.of(MISUSED)).replaceAll("\\s", "");
        assertThat(text)
                .contains("\"ruleId\":\"nn/misuse\"")
                .contains("\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                        + "\"module/src/main/java/com/acme/Dense.java\",\"uriBaseId\":\"%SRCROOT%\"},"
                        + "\"region\":{\"startLine\":42}}}]")
                .contains("\"relatedLocations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                        + "\"module/src/main/nn/net.yaml\"");
        assertThat(sarif(List.of(Samples.failing()))).doesNotContain("relatedLocations");
        assertThat(sarif(List.of(MISUSED.withCode(ELSEWHERE)))).doesNotContain("relatedLocations", "Net.java");
        assertThat(sarif(List.of(MISUSED.withCode(ELSEWHERE.at("../lib/src/Net.java")))))
                .contains("\"module/src/main/nn/net.yaml\"", "\"lib/src/Net.java\"");
        try (InputStream in = OwnCodeReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(schema)
                            .validate(sarif(ALL), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void aMisuseIsTheFaultOfItsOwnMethod() throws IOException {
        CodePlace forward = new CodePlace("com.acme.Dense", "forward", "Dense.java", 12, "src/Dense.java");
        SubjectResult misused =
                Samples.passing().withMisuses(List.of(MISUSE.withCode(forward))).withCode(CODE);
        assertThat(sarif(List.of(misused)).replaceAll("\\s", ""))
                .contains(
                        "\"uri\":\"module/src/Dense.java\",\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":12}");
        assertThat(misused.message())
                .startsWith(
                        "backward(double[]) (Dense.java:12) adds into the gradient of the last call; clear it first.");
    }

    @Test
    void aPathIsAddedWhereverAPlaceIs() {
        SubjectResult placed = Samples.passing()
                .withMisuses(List.of(MISUSE.withCode(ELSEWHERE), MISUSE))
                .withCode(ELSEWHERE)
                .placed(place -> place.at("lib/" + place.sourcePath()));
        assertThat(placed.code().where()).isEqualTo("lib/org/lib/Net.java:7");
        assertThat(placed.misuses().get(0).code().path()).isEqualTo("lib/org/lib/Net.java");
        assertThat(placed.misuses().get(1).code()).isNull();
        assertThat(Samples.passing().placed(place -> place.at("x")).code()).isNull();
    }

    @Test
    void theTerminalNamesMisusePointAndPlace() {
        assertThat(ConsoleSummary.of(MISUSED))
                .containsExactly(
                        "net: FAIL: 5 derivatives: 3 verified, 2 zero on these inputs",
                        "  misuse: backward(double[]) adds into the gradient of the last call; clear it first",
                        "  written in src/main/java/com/acme/Dense.java:[42,1] com.acme.Dense.backward",
                        "  to repeat just this check: mvn nn:gradcheck -Dnn.only=net");
        assertThat(ConsoleSummary.of(MISUSED.withCode(ELSEWHERE)))
                .contains("  written in org.lib.Net.back (Net.java:7)");
        assertThat(ConsoleSummary.of(WRONG).get(1))
                .contains("linear0.weights[0, 0] at point 2 (normal, seed 8): a = -2.5");
    }

    @Test
    void pageAndSummaryNameThem() {
        assertThat(GradcheckPage.html(ALL))
                .contains("<h3>Misuse</h3>")
                .containsPattern("<code>backward\\(double\\[]\\)</code>\\s*adds into the gradient of the last call\\.")
                .contains("<p>To fix: clear it first.</p>")
                .contains("Gradient written in com.acme.Dense.backward, src/main/java/com/acme/Dense.java:42")
                .contains("point 2 (normal, seed 8): function value");
        assertThat(MarkdownSummary.check(ALL)).contains("src/main/java/com/acme/Dense\\.java\\:42");
        assertThat(GradcheckPage.html(List.of(MISUSED.withCode(ELSEWHERE))))
                .contains("Gradient written in org.lib.Net.back, Net.java:7");
        CodePlace bare = new CodePlace("org.lib.Net", "back", "", 0, null);
        assertThat(GradcheckPage.html(List.of(MISUSED.withCode(bare)))).contains("written in org.lib.Net.back</p>");
    }

    @Test
    void aMisuseIsSaidOnceInItsSectionAndOnceOnTheFirstScreen() {
        String page = GradcheckPage.html(List.of(MISUSED));
        assertThat(page.split("adds into the gradient of the last call", -1)).hasSize(3);
        assertThat(page)
                .contains(
                        "net: backward(double[]) adds into the gradient of the last call. To fix: clear it first.</p>")
                .contains("<p>all derivatives agree</p>");
        assertThat(GradcheckPage.html(List.of(Samples.failing().withMisuses(List.of(MISUSE)))))
                .as("a wrong derivative besides")
                .contains("net: linear0.weights[0, 0] differs</p>");
    }

    @Test
    void aMisuseIsToldInKorean() {
        SubjectResult stale = Samples.passing()
                .withMisuses(List.of(new Misuse("f(x)", "is not linear in its upstream gradient", "multiply by it")));
        assertThat(GradcheckPage.html(List.of(stale), List.of(), Messages.of("ko")))
                .contains("상류 기울기에 대해 선형이 아닙니다", "고치는 법: 상류 기울기를 곱하십시오.")
                .doesNotContain("upstream", "multiply");
    }

    @Test
    void pointsAtWhichNothingIsWrongAreFolded() {
        String page = GradcheckPage.html(List.of(WRONG));
        assertThat(page)
                .contains(
                        "<summary>✓ point 1 (normal, seed 7): function value 150.750. 5 derivatives: 3 verified, 2 zero")
                .contains("<h3>point 2 (normal, seed 8): function value 150.750</h3>");
        assertThat(page.split("<figure class=\"scatter\">", -1)).as("one chart").hasSize(2);
        SubjectResult right = SubjectResult.together(
                List.of(Samples.passing().labelled("point 1"), Samples.passing().labelled("point 2")));
        assertThat(GradcheckPage.html(List.of(right)))
                .contains("<h3>point 1: function value", "<summary>✓ point 2: function value")
                .contains("<figure class=\"scatter\">");
    }

    @Test
    void failuresComeFirstAndOnlyTheFirstSubjectsHaveCharts() {
        List<SubjectResult> many = new ArrayList<>(Collections.nCopies(300, Samples.passing()));
        many.add(Samples.subject("the-wrong-one", Outcome.FAIL, Samples.wrong("w", 3)));
        String page = GradcheckPage.html(many);
        assertThat(page.indexOf("href=\"#subject0\">the-wrong-one")).isPositive();
        assertThat(page.split("<figure class=\"scatter\">", -1)).hasSize(21);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
    }

    @Test
    void whatIsExpectedToBeWrongHasAColumnAndItsDate() {
        SubjectResult known = Expectations.apply(
                Samples.failing(),
                List.of(new Expected("linear0.weights", "see #12", LocalDate.of(2026, 1, 31))),
                LocalDate.of(2026, 1, 1));
        assertThat(GradcheckPage.html(List.of(known)))
                .contains("<th scope=\"col\">expected</th>")
                .contains("linear0.weights is wrong as expected until 2026-01-31: see #12");
        assertThat(GradcheckPage.html(List.of(known), List.of(), Messages.of("ko")))
                .contains("linear0.weights: 2026-01-31까지 예상된 오류. see #12");
        assertThat(GradcheckPage.html(List.of(Samples.failing()))).doesNotContain("<th scope=\"col\">expected</th>");
    }

    @Test
    void theSummaryOfManySubjectsStaysShort() {
        List<SubjectResult> many = new ArrayList<>(Collections.nCopies(300, Samples.passing()));
        many.addAll(Collections.nCopies(30, WRONG));
        String summary = MarkdownSummary.check(many);
        assertThat(summary.lines().filter(l -> l.startsWith("| "))).hasSize(51);
        assertThat(summary.lines().skip(4)).first().asString().contains("✕ fail");
        assertThat(summary).contains("… and 280 more subjects in the report", "… and 20 more failures in the report");
        assertThat(MarkdownSummary.check(List.of(MISUSED)))
                .contains("1 misuse; 5 derivatives: 3 verified")
                .contains("all derivatives agree")
                .contains("- misuse: backward");
    }

    @Test
    void annotationsStandAtTheCodeAndEscapeWhatWouldEndThem() {
        assertThat(GithubAnnotations.of(List.of(Samples.passing(), MISUSED), "my,module/"))
                .containsExactly("::error file=my%2Cmodule/src/main/java/com/acme/Dense.java,line=42,"
                        + "title=gradient of net::backward(double[]) adds into the gradient of the last call;"
                        + " clear it first. all derivatives agree");
        SubjectResult hostile =
                new SubjectResult("a:b", "net.yaml:7", "bounded", Outcome.ERROR, "100 %\r\n::error::b", 0, List.of());
        assertThat(GithubAnnotations.of(List.of(hostile), ""))
                .containsExactly("::error file=net.yaml,line=7,title=gradient of a%3Ab::100 %25%0D%0A::error::b");
    }

    @Test
    void severalPointsAreOneResult() {
        assertThat(WRONG.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(WRONG.points()).hasSize(2);
        assertThat(WRONG.evaluations()).isEqualTo(750);
        assertThat(WRONG.message())
                .startsWith("linear0.weights[0,0]: at point 2 (normal, seed 8) claimed -2.5, but")
                .endsWith("9 of 15 derivatives are wrong");
    }
}
