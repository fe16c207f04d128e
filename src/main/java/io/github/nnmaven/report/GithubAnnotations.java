package io.github.nnmaven.report;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.gradcheck.SubjectResult.Outcome;
import java.util.List;

/**
 * Workflow commands of GitHub Actions, {@code ::error file=…,line=…,title=…::message}, that put each failed subject at the line
 * of its gradient, or of its spec, in the changed files of a pull request. GitHub shows ten of them a step.
 */
public final class GithubAnnotations {
    private static final int SHOWN = 10;

    private GithubAnnotations() {}

    /**
     * One line each, to be printed at the start of a line.
     *
     * @param folder of the module, relative to the repository, empty or with a slash at its end
     */
    public static List<String> of(List<SubjectResult> subjects, String folder) {
        return subjects.stream()
                .filter(s -> s.outcome() != Outcome.PASS)
                .limit(SHOWN)
                .map(s -> line(s, folder))
                .toList();
    }

    private static String line(SubjectResult subject, String folder) {
        Source code = Source.of(subject.code());
        Source source = code == null ? Source.of(subject.source()) : code;
        return "::error file=" + property(source.below(folder)) + ",line=" + source.line() + ",title="
                + property("gradient of " + subject.name()) + "::" + data(subject.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
