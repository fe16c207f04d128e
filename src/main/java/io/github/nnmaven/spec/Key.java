package io.github.nnmaven.spec;

/**
 * A key of a map.
 *
 * @param name        as written
 * @param form        of its value
 * @param required    whether it must be written
 * @param description one sentence, with the default
 */
record Key<T>(String name, Form<T> form, boolean required, String description) {
    static <T> Key<T> required(String name, Form<T> form, String description) {
        return new Key<>(name, form, true, description);
    }

    static <T> Key<T> optional(String name, Form<T> form, String description) {
        return new Key<>(name, form, false, description);
    }
}
