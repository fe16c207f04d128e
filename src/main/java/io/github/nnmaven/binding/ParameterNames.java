package io.github.nnmaven.binding;

import java.lang.reflect.Executable;
import java.util.List;

/** The names that parameters have in the source, where class files tell them. */
@FunctionalInterface
public interface ParameterNames {
    /** In order; empty when they are not known. */
    List<String> of(Executable member);
}
