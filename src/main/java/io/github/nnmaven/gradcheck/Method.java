package io.github.nnmaven.gradcheck;

/** A way to decide whether the gradient of a subject is right. Stateless; safe for several threads. */
public interface Method {
    /** Its name in specs and reports. */
    String name();

    /**
     * Checks every entry of every tensor of the subject.
     *
     * @param execution threads and limits; the result does not depend on the number of threads
     */
    SubjectResult check(Subject subject, Execution execution);

    /** Checks every derivative of every output; each tensor of the result has the shape {@code [outputs, …]}. */
    SubjectResult check(VectorSubject subject, Execution execution);

    /** Checks whatever it is. */
    default SubjectResult check(Checkable subject, Execution execution) {
        return subject instanceof VectorSubject several
                ? check(several, execution)
                : check((Subject) subject, execution);
    }
}
