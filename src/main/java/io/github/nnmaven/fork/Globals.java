package io.github.nnmaven.fork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What all code of a JVM shares, put back after each subject, so that none depends on what ran before it: {@link GlobalState}
 * and {@link GlobalStreams}. What a subject's constructors have set is there again when its methods are called.
 */
final class Globals {
    private final GlobalState initial = GlobalState.now();
    private final Map<String, GlobalState> left = new HashMap<>();
    private final Set<String> replacedStreams = new HashSet<>();
    private final Supplier<GlobalStreams> opener;
    private GlobalStreams streams;
    private boolean lost;

    private Globals(Supplier<GlobalStreams> opener) {
        this.opener = opener;
        this.streams = opener.get().set();
    }

    /** Of a JVM that runs nothing else; keeps the state that is there now, and sets streams. */
    static Globals ofFork() {
        return new Globals(GlobalStreams::fresh);
    }

    /** Keeps the state and the streams that are there now. */
    static Globals ofThisProcess() {
        GlobalStreams streams = GlobalStreams.now();
        return new Globals(() -> streams);
    }

    /** The subject's code is about to run. */
    void enter(String subject) {
        GlobalState own = left.get(subject);
        if (own != null) {
            lost |= !own.restoreIfAllowed();
        }
    }

    /** The subject's code has run. */
    void leave(String subject) {
        try {
            GlobalState now = GlobalState.now();
            if (!initial.changes(now).isEmpty()) {
                left.put(subject, now);
                lost |= !initial.restoreIfAllowed();
            }
            if (!streams.areSet()) {
                replacedStreams.add(subject);
            }
            streams = opener.get().set();
        } catch (SecurityException denied) {
            lost = true;
        }
    }

    /** What a subject's code has changed so far, in words. */
    List<String> remarks(String subject) {
        GlobalState now = left.get(subject);
        List<String> remarks = new ArrayList<>(now == null ? List.of() : initial.changes(now));
        if (replacedStreams.contains(subject)) {
            remarks.add("replaces System.out or System.err");
        }
        if (lost) {
            remarks.add("keeps its security manager from being removed");
        }
        return remarks;
    }

    /** Whether something could not be put back: no other code should run in this JVM. */
    boolean areLost() {
        return lost;
    }
}
