package io.github.nnmaven.assembly;

import io.github.nnmaven.binding.MemberPlaces;
import io.github.nnmaven.binding.ParameterNames;
import io.github.nnmaven.binding.ReflectedNames;
import io.github.nnmaven.classfile.ClassTree;
import io.github.nnmaven.classfile.DebugTables;
import io.github.nnmaven.classfile.SourcePlace;
import io.github.nnmaven.gradcheck.CodePlace;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What class files tell of the project's code beyond reflection: names of parameters, lines, and which classes there are.
 * Nothing is read before it is asked for.
 */
final class CodeFacts implements ParameterNames, MemberPlaces {
    private final ProjectClasses classes;
    private final DebugTables tables = new DebugTables();
    private final ReflectedNames reflected = new ReflectedNames();

    CodeFacts(ProjectClasses classes) {
        this.classes = classes;
    }

    @Override
    public List<String> of(Executable member) {
        List<String> names = reflected.of(member);
        return names.isEmpty() && member.getParameterCount() > 0 ? tables.parameterNames(member) : names;
    }

    @Override
    public @Nullable CodePlace placeOf(Executable member) {
        SourcePlace place = tables.place(member);
        return place == null
                ? null
                : new CodePlace(place.className(), place.method(), place.fileName(), place.line(), null);
    }

    /** Names of the classes that this build compiles, for messages about misspelt ones. */
    List<String> classNames() {
        try {
            return ClassTree.of(classes.folders()).names();
        } catch (IOException e) {
            return List.of(); // only a hint gets lost
        }
    }
}
