/**
 * The goals: parameters in, build outcome out. The only package that imports {@code org.apache.maven}; project classes
 * are loaded here.
 */
@NullMarked
package io.github.nnmaven.maven;

import org.jspecify.annotations.NullMarked;
