package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the arguments of calls may be: variables and data. Which is which may come out while calls are completed. */
final class CallNames {
    private final List<String> variables;
    private final List<String> data;
    private final List<String> supplied = new ArrayList<>();
    private final Map<String, Integer> ranks;
    private final boolean isClosed;

    /**
     * For one spec.
     *
     * @param variables that stand in calls; none: what is left over becomes the variable
     * @param data      of the spec and of its points
     * @param ranks     how deep the numbers of both are nested, where that is known
     * @param isClosed  whether the spec declares variables, so that what is left over is none
     */
    CallNames(List<String> variables, List<String> data, Map<String, Integer> ranks, boolean isClosed) {
        this.variables = new ArrayList<>(variables);
        this.data = new ArrayList<>(data);
        this.ranks = new HashMap<>(ranks);
        this.isClosed = isClosed;
    }

    /** The variables of the calls so far, those that were found among them. */
    List<String> variables() {
        return List.copyOf(variables);
    }

    /** Data that the spec does not give and that somebody has to supply: the point of a parametric function. */
    List<String> supplied() {
        return List.copyOf(supplied);
    }

    /** Variables, then data. */
    List<String> all() {
        List<String> all = new ArrayList<>(variables);
        all.addAll(data);
        return all;
    }

    /** How deep the numbers of names are nested, where that is known. */
    Map<String, Integer> ranks() {
        return ranks;
    }

    /** Whether a variable has still to be found. */
    boolean isVariableOpen() {
        return variables.isEmpty() && !isClosed;
    }

    void addVariable(String name, int rank) {
        variables.add(name);
        ranks.put(name, rank);
    }

    /**
     * Takes the first argument of a parametric function, a number, for data: what points give it, or what will be supplied,
     * unless the spec has data.
     *
     * @param parameter its name, or empty
     */
    void takeFirstForData(String parameter) {
        String name = parameter.isEmpty() || Special.isOne(parameter) ? "t" : parameter;
        if (data.isEmpty() && variables.size() == 2) {
            takeForData(firstOf(variables, name));
        } else if (data.isEmpty()) {
            supply(name);
        }
    }

    /** What was taken for a variable is data. */
    void takeForData(String name) {
        if (variables.remove(name)) {
            data.add(name);
        }
    }

    /** The one that is called so; else the number, or the first. */
    private String firstOf(List<String> two, String name) {
        return two.stream()
                .filter(v -> ArgumentWords.plain(v).equals(ArgumentWords.plain(name)))
                .findFirst()
                .orElseGet(() -> ranks.getOrDefault(two.get(0), 0) > ranks.getOrDefault(two.get(1), 0)
                        ? two.get(1)
                        : two.get(0));
    }

    /** A number for which values will be supplied. */
    private void supply(String name) {
        data.add(name);
        supplied.add(name);
        ranks.put(name, 0);
    }
}
