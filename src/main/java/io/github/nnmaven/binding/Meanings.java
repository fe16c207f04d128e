package io.github.nnmaven.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names in an expression stand for while it is evaluated. */
interface Meanings {
    /** The object under test, whose members need no target; null when there are only static ones. */
    @Nullable
    Object target();

    /** The class under test; null before it is known. */
    @Nullable
    Class<?> owner();

    /** Does the name stand for something? */
    boolean knows(String name);

    /** What it stands for: an {@link ArrayValue}, which is written afresh for each parameter, or an object, passed as it is. */
    @Nullable
    Object get(String name);

    /** Told when a fresh object was made for the numbers of a name, before it is passed on. */
    void note(String name, Object argument);

    /** All names, for messages. */
    List<String> names();
}
