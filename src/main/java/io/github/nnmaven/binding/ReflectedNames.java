package io.github.nnmaven.binding;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/** Names of parameters as the compiler's option {@code -parameters} keeps them. */
public final class ReflectedNames implements ParameterNames {
    @Override
    public List<String> of(Executable member) {
        Parameter[] parameters = member.getParameters();
        boolean known = Arrays.stream(parameters).allMatch(Parameter::isNamePresent);
        return known ? Arrays.stream(parameters).map(Parameter::getName).toList() : List.of();
    }
}
