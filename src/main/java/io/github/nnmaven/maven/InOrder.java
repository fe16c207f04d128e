package io.github.nnmaven.maven;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about subjects in their order, in whatever order they get ready. */
final class InOrder {
    private final List<String> subjects;
    private final Map<String, Runnable> ready = new HashMap<>();
    private int next;

    InOrder(List<String> subjects) {
        this.subjects = subjects;
    }

    /** Says it as soon as all subjects before have been heard of. */
    void ready(String subject, Runnable saying) {
        ready.put(subject, saying);
        for (Runnable said = take(); said != null; said = take()) {
            said.run();
        }
    }

    private @Nullable Runnable take() {
        Runnable said = next < subjects.size() ? ready.remove(subjects.get(next)) : null;
        next += said == null ? 0 : 1;
        return said;
    }
}
