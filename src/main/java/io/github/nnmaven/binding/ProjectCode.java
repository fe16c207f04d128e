package io.github.nnmaven.binding;

import org.jspecify.annotations.Nullable;

/** The project's classes, and expressions that use them. */
interface ProjectCode extends Evaluator {
    /**
     * The class of a name with dots, nested ones behind a dot or {@code $}; null if there is none.
     *
     * @throws BindingException if the class is there and cannot be loaded
     */
    @Nullable
    Class<?> classNamed(String path);

    /** What is said of a class that is not there, the second half of a sentence. */
    String whyMissing(String path);

    /** The class whose name is spelt nearly so; null if there is none. */
    @Nullable
    String nearest(String path);
}
