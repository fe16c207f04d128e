package io.github.nnmaven.fork;

import java.io.Serializable;

/**
 * How far the long work on a subject is.
 *
 * @param subject     its name
 * @param entries     derivatives that are compared
 * @param evaluations that are expected in all
 * @param fraction    of them that are made, 0…1; 0 before the work begins
 * @param left        seconds that the rest is expected to take
 */
public record Advance(String subject, long entries, double evaluations, double fraction, double left)
        implements Serializable {}
