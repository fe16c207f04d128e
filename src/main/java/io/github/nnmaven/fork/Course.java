package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one fork has told so far. */
final class Course {
    /** Exit codes above it are 128 and the number of the signal that killed the process. */
    private static final int SIGNALLED = 128;

    private static final int KILL = SIGNALLED + 9;
    private final Follower follower;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean started;
    private @Nullable String subject;
    private @Nullable String point;
    private @Nullable String exit;

    Course(Follower follower) {
        this.follower = follower;
    }

    void add(Event event) {
        if (event instanceof Event.Begins begins) {
            subject = begins.subject();
            point = null;
        } else if (event instanceof Event.At at) {
            point = at.point();
        } else if (event instanceof Event.Advances advances) {
            follower.at(advances.advance());
        } else if (event instanceof Event.Done done) {
            subject = null;
            done(done.outcome());
        } else if (event instanceof Event.Found found) {
            problems.addAll(found.problems());
        } else if (event instanceof Event.Exits exits) {
            exit = exits.place();
        } else if (event instanceof Event.Rests) {
            subject = null;
        } else {
            started = true;
        }
    }

    private void done(Outcome outcome) {
        outcomes.add(outcome);
        follower.done(outcome);
    }

    /** Whether the JVM has come so far as to read its order. */
    boolean hasStarted() {
        return started;
    }

    /** The subject whose code runs, if one does. */
    @Nullable
    String subject() {
        return subject;
    }

    /** Whether the JVM is about to end because of the project's code. */
    boolean exits() {
        return exit != null;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The JVM has ended by itself: what ran is the subject's failure. */
    void endedWith(int code) {
        if (subject != null) {
            fail(subject, exit == null ? silently(code) : exit + " called System.exit(" + code + ")");
        }
    }

    /** The JVM was stopped, since nothing was heard of it. */
    void stoppedAfter(long seconds) {
        if (subject != null) {
            fail(subject, "the JVM that ran it did not answer any more after " + seconds + " s and was stopped");
        }
    }

    private void fail(String name, String failure) {
        subject = null;
        done(Outcome.failed(name, failure + (point == null ? "" : ", at " + point), true));
    }

    private static String silently(int code) {
        if (code == Ending.EXHAUSTED) {
            return "out of memory; -Xmx in nn.argLine sets the limit";
        }
        if (code == KILL) {
            return "the JVM that ran it was killed (signal 9), as systems do that run out of memory";
        }
        String how = code > SIGNALLED ? "signal " + (code - SIGNALLED) : "exit code " + code;
        return "its code ended the JVM with " + how + ", by Runtime.halt or a crash of native code";
    }
}
