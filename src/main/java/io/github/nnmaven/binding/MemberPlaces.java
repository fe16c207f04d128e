package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.CodePlace;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Where members are written. */
@FunctionalInterface
public interface MemberPlaces {
    /** Source file and line, or null when the class file does not tell. */
    @Nullable
    CodePlace placeOf(Executable member);
}
