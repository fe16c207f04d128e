package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.Progress;
import io.github.nnmaven.spec.Problem;
import java.util.List;

/** Is told what a {@link Workshop} does, before and after the project's code runs. */
interface Listener extends Progress {
    /** The project's code may run for this subject from now on. */
    void begins(String subject);

    /** The project's code does not run any more for this subject. */
    void rests(String subject);

    /** The specs do not fit; nothing else will come. */
    void found(List<Problem> problems);

    /** How far a subject is that takes long; from any thread. */
    void at(Advance advance);

    /** A subject is ready. */
    void done(Outcome outcome);

    /**
     * Whether work may go on in this process.
     *
     * @param harmed whether code has {@link Outcome#harmed} it
     */
    boolean goesOn(boolean harmed);
}
