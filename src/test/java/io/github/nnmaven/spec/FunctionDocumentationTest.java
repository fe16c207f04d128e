package io.github.nnmaven.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the reference of functions shows is read without a problem. */
class FunctionDocumentationTest {
    private static final Path REFERENCE = Path.of("src/docs/function.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern CALLS = Pattern.compile("(?m)^\\| (`.*?`) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final SpecReader reader = new SpecReader(TestVocabulary.VOCABULARY);

    @Test
    void everyExampleIsRead() throws IOException {
        List<String> examples = found(EXAMPLE, Files.readString(REFERENCE));
        assertThat(examples).hasSizeGreaterThan(8);
        for (String example : examples) {
            SpecFile file = reader.read("function.md", example.getBytes(UTF_8));
            assertThat(Problem.render(file.problems())).as(example).isEmpty();
            assertThat(SpecFiles.check(List.of(file))).isEmpty();
        }
    }

    @Test
    void everyCallOfTheTableIsRead() throws IOException, BadExpressionException {
        String reference = Files.readString(REFERENCE);
        String section = reference.substring(reference.indexOf("## Calls"), reference.indexOf("`this` is the object"));
        List<String> rows = found(CALLS, section);
        assertThat(rows).hasSizeGreaterThan(6);
        for (String row : rows) {
            for (String call : found(CODE, row)) {
                assertThat(ExpressionReader.read(call, new Location("function.md", 1, 1, 1)))
                        .isNotNull();
            }
        }
    }

    @Test
    void everyKeyAndEveryRecipeIsInTheReference() throws IOException {
        String reference = Files.readString(REFERENCE);
        assertThat(RecipeForm.words()).allSatisfy(word -> assertThat(reference).contains("| `" + word + "` |"));
        new FunctionForm(TestVocabulary.VOCABULARY)
                .form()
                .keys()
                .forEach(key -> assertThat(reference).contains("`" + key.name() + "`"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
