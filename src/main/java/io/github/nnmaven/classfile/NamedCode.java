package io.github.nnmaven.classfile;

import org.jspecify.annotations.Nullable;

/**
 * What a spec names of the project's code.
 *
 * @param subject  name of the subject
 * @param function class, constant or factory, with dots and without arguments, as it is written
 * @param value    what is called for the value; null when it is left to be found
 * @param gradient what is called for the gradient; null when it is left to be found
 */
public record NamedCode(
        String subject,
        String function,
        @Nullable Use value,
        @Nullable Use gradient) {
    /**
     * A method that a spec names.
     *
     * @param path      as it is written: a method of the function's class, or a class with dots and its static method
     * @param arguments how many are passed, or −1 when only the name is written
     */
    public record Use(String path, int arguments) {
        String method() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }
}
