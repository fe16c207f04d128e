package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.io.Serializable;
import java.util.List;

/** What a fork tells. */
sealed interface Event extends Serializable {
    /** The JVM runs and has read its order. */
    record Started() implements Event {}

    /** See {@link Listener#begins}. */
    record Begins(String subject) implements Event {}

    /** See {@link Listener#at}. */
    record At(String point) implements Event {}

    /** See {@link Listener#at(Advance)}. */
    record Advances(Advance advance) implements Event {}

    /** See {@link Listener#rests}. */
    record Rests() implements Event {}

    /** See {@link Listener#found}. */
    record Found(List<Problem> problems) implements Event {
        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** See {@link Listener#done}. */
    record Done(Outcome outcome) implements Event {}

    /** The JVM ends because of the project's code: {@code com.acme.Loss.value (Loss.java:12)} asked for it. */
    record Exits(String place) implements Event {}
}
