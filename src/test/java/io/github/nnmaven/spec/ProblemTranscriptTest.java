package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pairs of files: a spec, and the problems that users see. */
class ProblemTranscriptTest {
    private static final String SPEC = ".yaml";
    private static final String TRANSCRIPT = ".problems";

    /** Found only in files too large to keep; {@link HostileSpecTest} makes them. */
    private static final Set<ProblemId> LARGE =
            EnumSet.of(ProblemId.FILE_TOO_LARGE, ProblemId.TOO_MANY_VALUES, ProblemId.TOO_MANY_PROBLEMS);

    @TestFactory
    Stream<DynamicTest> theProblemsAreThoseOfTheTranscript() throws IOException {
        Map<String, byte[]> transcripts = Samples.read("problems", TRANSCRIPT);
        return Samples.read("problems", SPEC).entrySet().stream()
                .map(spec -> DynamicTest.dynamicTest(
                        spec.getKey(),
                        () -> assertThat(Problem.render(problems(spec.getKey(), spec.getValue())) + "\n")
                                .isEqualTo(new String(transcripts.get(base(spec.getKey()) + TRANSCRIPT), UTF_8))));
    }

    @Test
    void noTranscriptIsMissingOrLeftOver() throws IOException {
        assertThat(bases(TRANSCRIPT)).isEqualTo(bases(SPEC)).hasSizeGreaterThan(30);
    }

    @Test
    void everyKindOfProblemHasATranscript() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, byte[]> spec : Samples.read("problems", SPEC).entrySet()) {
            problems(spec.getKey(), spec.getValue()).forEach(p -> seen.add(p.id()));
        }
        assertThat(seen)
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(LARGE)).stream()
                        .map(ProblemId::text)
                        .toList())
                .doesNotContainAnyElementsOf(LARGE.stream().map(ProblemId::text).toList());
    }

    private static List<Problem> problems(String name, byte[] spec) {
        SpecFile file = new SpecReader(TestVocabulary.VOCABULARY).read(name, spec);
        List<Problem> all = new ArrayList<>(file.problems());
        all.addAll(SpecFiles.check(List.of(file)));
        return all;
    }

    private static Set<String> bases(String extension) throws IOException {
        return Samples.read("problems", extension).keySet().stream()
                .map(ProblemTranscriptTest::base)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String base(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
