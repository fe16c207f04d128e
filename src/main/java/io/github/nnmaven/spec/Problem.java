package io.github.nnmaven.spec;

/**
 * One mistake in a spec file.
 *
 * @param where   the place
 * @param id      stable, in lower case with hyphens: {@code shape-mismatch}
 * @param message what was expected and what came, one sentence without a full stop
 * @param fix     what to do about it, a sentence
 * @param excerpt the line of the file that {@code where} points at, shortened if it is very long; empty if there is none
 */
public record Problem(Location where, String id, String message, String fix, String excerpt) {}
