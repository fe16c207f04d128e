package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.PlaceSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of a constructor that variables and data fill, by index or by name. */
final class ConstructorArguments {
    private final FunctionSpec spec;
    private final ParameterNames names;
    private final List<String> data;

    ConstructorArguments(FunctionSpec spec, ParameterNames names, List<String> data) {
        this.spec = spec;
        this.names = names;
        this.data = data;
    }

    /**
     * The arguments of the constructor with the most parameters that all have one.
     *
     * @throws FunctionFault if there is none
     */
    List<Expression> of(Class<?> type) {
        return Members.constructors(type).stream()
                .sorted(Comparator.comparingInt((Constructor<?> c) -> -c.getParameterCount()))
                .map(this::arguments)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new FunctionFault(
                        spec.function().where(),
                        "no constructor of " + Types.shown(type) + " takes what argument: says; there is "
                                + Members.constructors(type).stream()
                                        .map(Types::shown)
                                        .collect(Collectors.joining(", ")),
                        "Give each variable the index of its argument, counted from 0, or its name."));
    }

    /**
     * A written call with the variables in the places of the arguments that they say.
     *
     * @param type of the constructor; null when the call is one of a factory
     * @throws FunctionFault if the call has no such argument
     */
    Expression.Call in(Expression.Call written, @Nullable Class<?> type) {
        List<Expression> arguments = new ArrayList<>(written.arguments());
        for (VariableSpec variable : spec.variables()) {
            if (variable.place() instanceof PlaceSpec.Argument argument) {
                int place = argument.index() < 0 ? named(argument, written, type) : argument.index();
                if (place < 0 || place >= arguments.size()) {
                    throw new FunctionFault(
                            argument.argument().where(),
                            written.text() + " has " + arguments.size() + " arguments, and none of them is "
                                    + argument.argument().value(),
                            "Give the index of an argument, counted from 0.");
                }
                arguments.set(place, new Expression.Name(variable.name().value(), variable.where()));
            }
        }
        return new Expression.Call(written.target(), written.name(), arguments, written.where());
    }

    /** By the name in the source of the only constructor with so many parameters; -1 when that is not known. */
    private int named(PlaceSpec.Argument argument, Expression.Call written, @Nullable Class<?> type) {
        List<List<String>> known = type == null
                ? List.of()
                : Members.constructors(type).stream()
                        .filter(c ->
                                c.getParameterCount() == written.arguments().size())
                        .map(this::names)
                        .filter(n -> n.contains(argument.argument().value()))
                        .toList();
        return known.size() == 1 ? known.get(0).indexOf(argument.argument().value()) : -1;
    }

    private @Nullable List<Expression> arguments(Constructor<?> constructor) {
        List<String> known = names(constructor);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < constructor.getParameterCount(); i++) {
            String name = argument(i, known.isEmpty() ? "" : known.get(i));
            if (name == null) {
                return null;
            }
            arguments.add(new Expression.Name(name, spec.where()));
        }
        return arguments.isEmpty() ? null : arguments;
    }

    private @Nullable String argument(int index, String name) {
        for (VariableSpec variable : spec.variables()) {
            if (variable.place() instanceof PlaceSpec.Argument argument
                    && (argument.index() == index || argument.argument().value().equals(name))) {
                return variable.name().value();
            }
        }
        return data.contains(name) ? name : null;
    }

    /** As compiled; of a record the names of its components. */
    private List<String> names(Constructor<?> constructor) {
        List<String> known = names.of(constructor);
        RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
        boolean canonical = components != null
                && Arrays.equals(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(),
                        constructor.getParameterTypes());
        return known.isEmpty() && canonical
                ? Arrays.stream(components).map(RecordComponent::getName).toList()
                : known;
    }
}
