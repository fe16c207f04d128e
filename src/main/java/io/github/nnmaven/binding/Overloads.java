package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which of several methods or constructors of one name is meant. */
final class Overloads {
    private final Expression.Call call;
    private final List<? extends Executable> executables;
    private final List<Argument> arguments;

    /** @param executables all of the name, at least one */
    Overloads(Expression.Call call, List<? extends Executable> executables, List<Argument> arguments) {
        this.call = call;
        this.executables = executables;
        this.arguments = arguments;
    }

    /**
     * The one whose parameters are nearest to the arguments.
     *
     * @throws BindingException if none takes them, or several are equally near
     */
    Overload choose() {
        List<Overload> fitting = new ArrayList<>();
        int least = Writing.IMPOSSIBLE;
        for (Overload overload : withCount()) {
            int cost = overload.cost(arguments);
            if (cost < least) {
                fitting.clear();
                least = cost;
            }
            if (cost == least && cost < Writing.IMPOSSIBLE) {
                fitting.add(overload);
            }
        }
        return fitting.size() == 1 ? fitting.get(0) : fitting.isEmpty() ? fail() : narrowest(fitting);
    }

    private List<Overload> withCount() {
        return executables.stream()
                .flatMap(Overload::of)
                .filter(o -> o.takes(arguments.size()))
                .toList();
    }

    private Overload narrowest(List<Overload> fitting) {
        List<Overload> narrowest = fitting.stream()
                .filter(o -> fitting.stream().allMatch(o::isNarrowerThan))
                .toList();
        if (narrowest.isEmpty()) {
            throw new BindingException(
                    "it is not clear which " + call.name() + " is meant: " + listed() + "; cast an argument, as in "
                            + call.name() + "((double) x)",
                    call.where());
        }
        return narrowest.get(0);
    }

    private Overload fail() {
        List<Overload> near = withCount();
        if (near.size() == 1) {
            near.get(0).explain(arguments); // throws with the argument that does not fit
        }
        String given = arguments.isEmpty()
                ? "no arguments"
                : arguments.stream().map(Argument::shown).collect(Collectors.joining(", "));
        throw new BindingException(
                call.text() + " passes " + given + ", and " + call.name() + " takes something else; there is "
                        + listed(),
                call.where());
    }

    private String listed() {
        return executables.stream()
                .sorted(Comparator.comparing(Types::parameters))
                .map(Overloads::signature)
                .collect(Collectors.joining(", "));
    }

    static String signature(Executable executable) {
        return executable instanceof Method method
                ? Types.brief(method.getReturnType()) + " " + method.getName() + Types.parameters(method)
                : Types.shown(executable);
    }
}
