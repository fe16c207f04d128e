package io.github.nnmaven.fork;

import io.github.nnmaven.gradcheck.SubjectResult;
import io.github.nnmaven.propagation.StudyResult;
import io.github.nnmaven.propagation.TraceResult;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the work on one subject.
 *
 * @param subject its name
 * @param check   result of a check
 * @param study   result of a study; null too for a network without parameters
 * @param trace   result of a trace; of a check when the subject is so small that its steps are shown
 * @param failure why there is no result, in words; null when there is one
 * @param harmed  whether its code may still be running, or has used up the memory: nothing else should run beside it
 * @param remarks what its code did besides, in words
 * @param reads   the files that its specs name
 */
public record Outcome(
        String subject,
        @Nullable SubjectResult check,
        @Nullable StudyResult study,
        @Nullable TraceResult trace,
        @Nullable String failure,
        boolean harmed,
        List<String> remarks,
        List<Read> reads)
        implements Serializable {
    /** Copies the list. */
    public Outcome {
        remarks = List.copyOf(remarks);
        reads = List.copyOf(reads);
    }

    static Outcome checked(String subject, SubjectResult check, @Nullable TraceResult trace) {
        return new Outcome(subject, check, null, trace, null, false, List.of(), List.of());
    }

    static Outcome studied(String subject, @Nullable StudyResult study) {
        return new Outcome(subject, null, study, null, null, false, List.of(), List.of());
    }

    static Outcome traced(String subject, TraceResult trace) {
        return new Outcome(subject, null, null, trace, null, false, List.of(), List.of());
    }

    static Outcome failed(String subject, String failure, boolean harmed) {
        return new Outcome(subject, null, null, null, failure, harmed, List.of(), List.of());
    }

    /** The same with what its code did besides. */
    Outcome with(List<String> otherRemarks) {
        return new Outcome(subject, check, study, trace, failure, harmed, otherRemarks, reads);
    }

    /** The same with the files that its specs name. */
    Outcome reading(List<Read> files) {
        return new Outcome(subject, check, study, trace, failure, harmed, remarks, files);
    }

    /**
     * A file that a spec names.
     *
     * @param spec   the spec file
     * @param path   as the spec says
     * @param digest of the text
     */
    public record Read(String spec, String path, String digest) implements Serializable {}
}
