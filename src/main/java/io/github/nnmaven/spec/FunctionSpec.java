package io.github.nnmaven.spec;

/**
 * A document that begins with {@code function:}, a gradient in the project's own Java.
 *
 * @param name the subject's name
 */
public record FunctionSpec(Located<String> name) implements SubjectSpec {}
