package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** JUnit XML, SARIF and Markdown, each as the programs that read it want it. */
class MachineFilesTest {
    private static final SubjectResult ERROR =
            new SubjectResult("broken", "net.yaml:7", "bounded", Outcome.ERROR, "the loss is NaN", 0, List.of());
    private static final List<SubjectResult> ALL = List.of(
            Samples.passing(),
            Samples.failing(),
            ERROR,
            Samples.subject("dead", Outcome.FAIL, Samples.right("linear0.weights", 0, 0)),
            Samples.subject(Samples.HOSTILE + "|]]>\uffff", Outcome.FAIL, Samples.wrong(Samples.HOSTILE, 3)));

    private static String junit(List<SubjectResult> subjects) throws IOException {
        StringBuilder out = new StringBuilder();
        JunitXml.write(subjects, out);
        return out.toString();
    }

    private static String sarif(List<SubjectResult> subjects, String folder) throws IOException {
        StringBuilder out = new StringBuilder();
        Sarif.write(subjects, folder, "1.0", out);
        return out.toString();
    }

    private static void validate(String xml) throws SAXException, IOException {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(MachineFilesTest.class.getResource("/report/junit-report.xsd"))
                .newValidator();
        validator.validate(new StreamSource(new StringReader(xml)));
    }

    private static Schema sarifSchema() throws IOException {
        try (InputStream in = MachineFilesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
        }
    }

    @Test
    void junitXmlFitsTheSchemaOfContinuousIntegration() throws Exception {
        validate(junit(ALL));
        validate(junit(List.of()));
    }

    @Test
    void aCaseWithoutAClassWouldNotFit() { // the twin
        assertThatThrownBy(() -> validate(junit(ALL).replace(" classname=\"net\"", "")))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("classname");
    }

    @Test
    void aSuiteIsASubjectAndACaseATensor() throws IOException {
        assertThat(junit(List.of(Samples.failing())))
                .contains("<testsuite name=\"net\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0\">")
                .contains("<testcase name=\"linear0.biases\" classname=\"net\" time=\"0\"/>")
                .contains("type=\"mismatch\"", "linear0.weights[0, 0]: a = -2.5, n = -1.25 ± 1.0e-07, ratio 2.00000")
                .contains("suspected cause: claimed gradient is twice the numeric one");
    }

    @Test
    void whatFailsAsAWholeIsACaseOfItsOwn() throws IOException {
        assertThat(junit(List.of(ERROR)))
                .contains("tests=\"1\" failures=\"0\" errors=\"1\"")
                .contains("<error message=\"the loss is NaN\" type=\"error\">net.yaml:7: the loss is NaN</error>");
        assertThat(junit(List.of(ALL.get(3)))).contains("tests=\"2\" failures=\"1\"");
    }

    @Test
    void sarifFitsItsSchema() throws IOException {
        Schema schema = sarifSchema();
        assertThat(schema.validate(sarif(ALL, "module/"), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(sarif(List.of(), ""), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aLevelThatSarifDoesNotKnowWouldNotFit() throws IOException { // the twin
        String wrong = sarif(ALL, "").replace("\"error\"", "\"dreadful\"");
        assertThat(sarifSchema().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void sarifPointsAtTheLineOfTheSpecRelativeToTheRepository() throws IOException {
        assertThat(sarif(List.of(Samples.failing()), "modules/my net/").replaceAll("\\s", ""))
                .contains("\"uri\":\"modules/my%20net/src/main/nn/net.yaml\"", "\"startLine\":3", "\"nn/mismatch\"");
        assertThat(sarif(List.of(Samples.passing()), "").replaceAll("\\s", "")).contains("\"results\":[]");
    }

    @Test
    void pathsBecomeUris() {
        assertThat(Sarif.encoded("신경망/a b#1%.yaml")).isEqualTo("%EC%8B%A0%EA%B2%BD%EB%A7%9D/a%20b%231%25.yaml");
    }

    @Test
    void theSummaryHasOneRowASubjectWhateverItsName() {
        String summary = MarkdownSummary.check(ALL);
        assertThat(summary.lines().filter(l -> l.startsWith("| "))).hasSize(ALL.size() + 1);
        assertThat(summary).startsWith("## ❌").doesNotContain("<script>");
        assertThat(MarkdownSummary.check(List.of(Samples.passing()))).startsWith("## ✅");
        assertThat(MarkdownSummary.studies(List.of(Samples.study("a|b\n# c", Samples.variant("declared", 1)))))
                .contains("| a\\|b \\# c | ▲ **exploding**: the signal grows |");
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        assertThat(junit(ALL)).isEqualTo(junit(ALL));
        assertThat(sarif(ALL, "")).isEqualTo(sarif(ALL, ""));
    }
}
