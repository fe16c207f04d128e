package io.github.nnmaven.fork;

import java.io.Serializable;

/**
 * A spec file as it was read.
 *
 * @param name  relative to the module, as messages call it
 * @param bytes its content
 */
public record SpecContent(String name, byte[] bytes) implements Serializable {}
