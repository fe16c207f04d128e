package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.Progress;
import io.github.nnmaven.spec.Problem;
import java.util.List;

/** Is told what a {@link Workshop} does, before and after the project's code runs. */
interface Listener extends Progress {
    /** The project's code may run for this subject from now on. */
    void begins(String subject);

    /** No code of the project runs for a subject. */
    void rests();

    /** The specs do not fit; nothing else will come. */
    void found(List<Problem> problems);

    /** A subject is ready. */
    void done(Outcome outcome);

    /** Whether work may go on after code that {@link Outcome#harmed} the process. */
    boolean goesOnAfterHarm();
}
