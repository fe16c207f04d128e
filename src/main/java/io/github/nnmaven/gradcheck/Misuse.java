package io.github.nnmaven.gradcheck;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A method that does something else to its caller than its signature promises: changes an argument, adds into a buffer that
 * it should fill, returns what belongs to an earlier point. Right numbers do not excuse it.
 *
 * @param method that does it, as its owner would name it
 * @param what   it does, so that {@code method what} is a sentence without its full stop
 * @param remedy what to do about it, an order without its full stop
 * @param code   where the method is written, null when that is not known
 */
public record Misuse(
        String method, String what, String remedy, @Nullable CodePlace code) implements Serializable {
    /** A misuse by a method of which it is not known where it is written. */
    public Misuse(String method, String what, String remedy) {
        this(method, what, remedy, null);
    }

    /** The same with the place of its method. */
    public Misuse withCode(@Nullable CodePlace place) {
        return new Misuse(method, what, remedy, place);
    }

    /** {@code method (Dense.java:42) what; remedy}. */
    public String sentence() {
        String place = code == null || code.brief().isEmpty() ? "" : " (" + code.brief() + ")";
        return method + place + " " + what + "; " + remedy;
    }
}
