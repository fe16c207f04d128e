package io.github.nnmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nnmaven.network.Activation;
import io.github.nnmaven.network.Relu;
import io.github.nnmaven.network.Tanh;
import io.github.nnmaven.propagation.DirectionResult;
import io.github.nnmaven.propagation.InitializationStudy;
import io.github.nnmaven.propagation.Plans;
import io.github.nnmaven.propagation.VariantResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/nnmaven");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FORMAT = Pattern.compile("%[.\\d]*[a-z]");

    private final Phrases korean = Phrases.of("ko");

    private static List<String> english() {
        List<String> lines = Phrases.lines("phrases-ko.txt");
        return IntStream.range(0, lines.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(lines::get)
                .toList();
    }

    /** The source with strings that are added up written as one. */
    private static String source(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> strings(String source) {
        return STRING.matcher(source.replaceAll("(?m)^\\s*(?:\\*|/\\*\\*|//).*$", ""))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void bothSidesOfAPairHaveTheSamePlaces() {
        List<String> lines = Phrases.lines("phrases-ko.txt");
        assertThat(lines.size() % 2).isZero();
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(places(lines.get(i + 1))).as(lines.get(i)).isEqualTo(places(lines.get(i)));
            assertThat(lines.get(i + 1)).as(lines.get(i)).matches("(?s).*[가-힣].*");
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d[*_]?}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void everyEnglishSideIsStillSaidByAnEngine() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String room : List.of("gradcheck", "propagation", "binding")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                files.filter(f -> f.toString().endsWith(".java"))
                        .forEach(f -> said.append(String.join("\n", strings(source(f)))));
            }
        }
        for (String phrase : english()) {
            List<String> pieces = Arrays.stream(
                            phrase.split("\\{\\d[*_]?}|; |: |, | is | are |decades (?:up|down) over", -1))
                    .map(String::strip)
                    .filter(piece -> piece.length() > 12)
                    .toList();
            assertThat(pieces).allSatisfy(piece -> assertThat(said.toString()).contains(piece));
        }
    }

    /** A new sentence of these needs a pair in {@code phrases-ko.txt}. */
    @ParameterizedTest
    @CsvSource({
        "gradcheck/Budget.java",
        "gradcheck/Diagnosis.java",
        "gradcheck/TensorCauses.java",
        "gradcheck/Finding.java",
        "gradcheck/FirstWrongStage.java",
        "gradcheck/Complaint.java",
        "gradcheck/Expectations.java",
        "gradcheck/JacobianCheck.java",
        "gradcheck/JointKinks.java",
        "gradcheck/KinkReview.java",
        "gradcheck/PointCheck.java",
        "gradcheck/SpotCheck.java",
        "gradcheck/SubjectCheck.java",
        "gradcheck/Summary.java",
        "binding/ArgumentsProbe.java",
        "binding/BufferProbe.java",
        "binding/HistoryProbe.java",
        "binding/IdentityProbe.java",
        "binding/RepetitionProbe.java",
        "binding/StaleProbe.java",
        "binding/UpstreamProbe.java",
        "propagation/Sentence.java"
    })
    void everySentenceHasItsKorean(String file) {
        String known = String.join("\n", english());
        List<String> pieces = strings(source(SOURCES.resolve(file))).stream()
                .flatMap(s -> Arrays.stream(FORMAT.split(s)))
                .map(s -> s.replaceAll("^[;:,.) ]+|[;:,. (]+$", ""))
                .filter(s -> s.split(" ").length > 2)
                .toList();
        assertThat(pieces).isNotEmpty().allSatisfy(piece -> assertThat(known).contains(piece));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the sign is reversed | 부호가 반대입니다",
                "4 times the right value: a sum where a mean belongs | 옳은 값의 4배입니다. 평균이어야 할 곳에 합을 냈습니다",
                "2.5 times the right value everywhere | 모든 곳에서 옳은 값의 2.5배입니다",
                "9 of 12 derivatives verified, 2 zero on these inputs, 1 at kinks | 도함수 12개 중 9개 확인, 이 입력에서 0인 것 2개, 꺾인 점 1개",
                "vacuous: 0 of 2 derivatives verified, 2 zero on these inputs; choose inputs and parameters that exercise the gradient"
                        + " | 확인한 것이 없음: 도함수 2개 중 0개 확인, 이 입력에서 0인 것 2개; 기울기가 쓰이는 입력과 매개변수를 고르십시오",
                "vacuous: 0 of 1 derivatives verified, 1 not verifiable: one-sided derivatives differ; the claimed value lies between"
                        + " them | 확인한 것이 없음: 도함수 1개 중 0개 확인, 확인 불가 1개: 좌우 도함수가 다르고, 주장된 값은 그 사이에 있습니다",
                "w[0,1]: claimed 2, but the numeric derivative is 1 ± 1.0e-9 (allowed difference 1.0e-06); 1 of 9 derivatives is wrong"
                        + " | w[0,1]: 주장된 값은 2, 수치 도함수는 1 ± 1.0e-9 (허용 차이 1.0e-06). 도함수 9개 중 1개가 틀렸습니다",
                "b[0]: at point 1 (normal, seed 5; as constructed) claimed 2, but the numeric derivative is 1 (allowed difference"
                        + " 1.0e-06); 2 of 9 derivatives are wrong; the expectation of b expired on 2026-01-31 (see #3; soon)"
                        + " | b[0]: 점 1 (normal, 시드 5; 생성된 그대로)에서 주장된 값은 2, 수치 도함수는 1 (허용 차이 1.0e-06). 도함수 9개 중 2개가 틀렸습니다;"
                        + " b에 대한 예상은 2026-01-31에 만료되었습니다 (see #3; soon)",
                "adds to the gradient of the call before: w goes at [0, 1] from 2.0 to 4.0"
                        + " | 앞선 호출의 기울기에 더합니다. w의 [0, 1]이(가) 2.0에서 4.0(으)로 바뀝니다",
                "clear the gradient first: conventions: {order: [zeroGrad(), value, gradient]}"
                        + " | 먼저 기울기를 지우십시오: conventions: {order: [zeroGrad(), value, gradient]}",
                "at point 1 and 9 more: f(x) gave 4 numbers as the gradient of x, where 3 numbers belong"
                        + " | 점 1 외 9개에서: f(x)이(가) x의 기울기로 수 4개을(를) 주었지만 수 3개이(가) 필요합니다",
                "x is wrong as expected until 2027-01-31: clipped; on purpose | x: 2027-01-31까지 예상된 오류. clipped; on purpose",
                "w: at point 2 claimed 2, but the numeric derivative is 1 (allowed difference 1.0e-06); 2 of 9 derivatives are wrong"
                        + " | w: 점 2에서 주장된 값은 2, 수치 도함수는 1 (허용 차이 1.0e-06). 도함수 9개 중 2개가 틀렸습니다",
                "w[0]: claimed 2, but the numeric derivative is NaN (the value is not finite however near to the point); 1 of 9"
                        + " derivatives is wrong | w[0]: 주장된 값은 2, 수치 도함수는 NaN (그 점에 아무리 가까이 가도 값이 유한하지 않습니다)."
                        + " 도함수 9개 중 1개가 틀렸습니다"
            })
    void sentencesAreRecognizedWhole(String english, String expected) {
        assertThat(korean.translated(english)).isEqualTo(expected);
    }

    @Test
    void whatNobodyKnowsStaysAsItIs() {
        assertThat(korean.translated("com.acme.Loss says no; the sign is reversed"))
                .isEqualTo("com.acme.Loss says no; the sign is reversed");
        assertThat(korean.translated("describe(x), the value, is a String, which holds no numbers"))
                .as("a sentence that ends like a shorter one")
                .isEqualTo("describe(x), the value, is a String, which holds no numbers");
        assertThat(korean.translated("the sign is reversed; com.acme says no"))
                .isEqualTo("부호가 반대입니다; com.acme says no");
        assertThat(Phrases.of("en").translated("the sign is reversed")).isEqualTo("the sign is reversed");
    }

    private static List<DirectionResult> studies() {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<DirectionResult> results = new ArrayList<>();
            for (Activation activation : List.of(new Relu(0), new Tanh())) {
                for (double variance : new double[] {0, 1e-3, 0.11, 0.25, 0.3, 0.5, 2, 1e300}) {
                    for (int hidden : new int[] {1, 2, 30}) {
                        VariantResult declared = InitializationStudy.run(
                                        Plans.plan(Plans.chain(hidden, 8, activation), 4, t -> variance), workers)
                                .variants()
                                .get(0);
                        results.addAll(List.of(declared.forward(), declared.backward()));
                    }
                }
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void everyVerdictOfAStudyIsSaidInKorean() {
        List<DirectionResult> results = studies();
        assertThat(results.stream().map(DirectionResult::verdict).distinct()).hasSizeGreaterThan(4);
        assertThat(results)
                .extracting(r -> korean.translated(r.sentence()))
                .allSatisfy(text -> assertThat(text.replaceAll(
                                "RMS|NaN|double|he|lecun|fan-(?:in|out)|dl/df(?:_\\d+)?|h_\\d+|[\\d.]+(?:e[+-]\\d+)?",
                                ""))
                        .doesNotContainPattern("[A-Za-z]"));
    }
}
