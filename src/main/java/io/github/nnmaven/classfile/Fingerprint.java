package io.github.nnmaven.classfile;

import org.jspecify.annotations.Nullable;

/**
 * Everything that the behaviour of some classes depends on, in 64 hexadecimal digits: the same files give the same digits,
 * wherever they are and whenever they were written.
 *
 * @param digest SHA-256 of the classes with what they use, and of the libraries
 * @param doubt  why the digits may stay the same although the behaviour changes ({@code com.acme.Data uses
 *     java.nio.file.Files}), or null when they cannot
 */
public record Fingerprint(String digest, @Nullable String doubt) {}
