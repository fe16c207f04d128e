package io.github.nnmaven.gradcheck;

import java.io.Serializable;

/**
 * A method that does something else to its caller than its signature promises: changes an argument, adds into a buffer that
 * it should fill, returns what belongs to an earlier point. Right numbers do not excuse it.
 *
 * @param method that does it, as its owner would name it
 * @param what   it does, so that {@code method what} is a sentence without its full stop
 * @param remedy what to do about it, an order without its full stop
 */
public record Misuse(String method, String what, String remedy) implements Serializable {
    /** {@code method what; remedy}. */
    public String sentence() {
        return method + " " + what + "; " + remedy;
    }
}
