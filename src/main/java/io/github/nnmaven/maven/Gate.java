package io.github.nnmaven.maven;

import io.github.nnmaven.classfile.UncheckedGradient;
import io.github.nnmaven.gradcheck.CodePlace;
import io.github.nnmaven.gradcheck.SubjectResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Decides whether the results of a check fail the build.
 *
 * @param reasons what does
 */
record Gate(List<FailOn> reasons) {
    private static final int SHOWN = 20;

    Gate {
        reasons = List.copyOf(reasons);
    }

    /**
     * Passes, or fails with one line a subject.
     *
     * @param results of all subjects, in the order of the specs
     * @param page    where more is found
     */
    void judge(List<SubjectResult> results, String page) throws MojoFailureException {
        List<SubjectResult> failed = results.stream().filter(this::fails).toList();
        if (!failed.isEmpty()) {
            throw new MojoFailureException(message(failed, results.size(), page));
        }
    }

    /** Passes, or fails in one line, when gradients that no spec checks are to fail the build. */
    void judge(List<UncheckedGradient> unchecked) throws MojoFailureException {
        if (reasons.contains(FailOn.UNCHECKED) && !unchecked.isEmpty()) {
            throw new MojoFailureException(UncheckedGradient.sentence(unchecked)
                    + "; mvn nn:suggest writes the specs, and nn.failOn asks for them");
        }
    }

    /** Whether the result is no reason to fail. */
    boolean passes(SubjectResult subject) {
        return !fails(subject);
    }

    private boolean fails(SubjectResult subject) {
        return reasons.stream().anyMatch(reason -> reason.test(subject));
    }

    private String message(List<SubjectResult> failed, int all, String page) {
        List<String> lines = new ArrayList<>();
        lines.add(failed.size() + " of " + Plural.of(all, "subject") + (failed.size() == 1 ? " fails" : " fail")
                + " the gradient check:");
        failed.stream().limit(SHOWN).forEach(subject -> lines.add("  " + line(subject)));
        if (failed.size() > SHOWN) {
            lines.add("  … and " + (failed.size() - SHOWN) + " more");
        }
        lines.add("Report: " + page);
        return String.join("\n", lines);
    }

    /** Where the gradient is written that is accused; what could not be evaluated says itself where. */
    private static String gradient(SubjectResult subject) {
        CodePlace code = subject.code();
        return code == null || subject.outcome() == SubjectResult.Outcome.ERROR ? "" : ", " + code.named();
    }

    private String line(SubjectResult subject) {
        Stream<String> sayings = reasons.stream().filter(r -> r.test(subject)).map(FailOn::saying);
        return subject.name() + " (" + subject.source() + gradient(subject) + ") "
                + String.join(" and ", sayings.toList()) + ": " + subject.message()
                + (subject.firstWrong() == null ? "" : "; " + subject.firstWrong());
    }
}
