package io.github.nnmaven.spec;

/**
 * An argument of the calls that is not differentiated.
 *
 * @param name as calls write it
 */
public record ArgumentSpec(Located<String> name, ArgumentValue value) {}
