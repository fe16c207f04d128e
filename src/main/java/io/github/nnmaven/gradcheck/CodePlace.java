package io.github.nnmaven.gradcheck;

import java.io.Serializable;

/**
 * Where the gradient under test is written.
 *
 * @param className fully qualified, nested classes with {@code $}
 * @param method    name of the method
 * @param file      the source file relative to the module, with slashes
 * @param line      of the method, from 1
 */
public record CodePlace(String className, String method, String file, int line) implements Serializable {}
