package io.github.nnmaven.binding;

import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Nearest;
import io.github.nnmaven.spec.PointSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The points of a function: what its {@code at} gives, point by point, beside the points that variables have of their own,
 * and one with the parameters of the object moved.
 */
final class FunctionPoints {
    private final FunctionSpec spec;
    private final Points points;
    private final FunctionBinding.Bound bound;
    private final NamedPoints named;
    private final Domains domains;
    private final ArgumentRanks ranks;

    FunctionPoints(FunctionSpec spec, Points points, FunctionBinding.Bound bound) {
        this.spec = spec;
        this.points = points;
        this.bound = bound;
        this.named = NamedPoints.of(spec);
        this.domains = new Domains(spec.domain(), variables());
        this.ranks = new ArgumentRanks(bound);
    }

    private List<Variable> variables() {
        return bound.calls().variables();
    }

    /** Where the entries of each variable lie. */
    List<Bounds> bounds() {
        return variables().stream().map(domains::bounds).toList();
    }

    /**
     * All points, in order.
     *
     * @throws FunctionFault if a variable has none, or points belong to no variable
     */
    List<BoundPoint> all() {
        List<Map<String, Points.Labelled>> rows = rows();
        Map<String, List<Points.Labelled>> own = new LinkedHashMap<>();
        variables().stream()
                .filter(v -> rows.isEmpty() || !rows.stream().allMatch(row -> row.containsKey(v.name())))
                .forEach(v -> own.put(v.name(), ofItsOwn(v)));
        int count = own.values().stream().mapToInt(List::size).max().orElse(0);
        List<BoundPoint> all = new ArrayList<>();
        for (int k = 0; k < Math.max(count, rows.size()); k++) {
            Map<String, Points.Labelled> given = new LinkedHashMap<>();
            given.putAll(row(own, k));
            if (!rows.isEmpty()) {
                given.putAll(rows.get(k % rows.size()));
            }
            all.add(point(given, "point " + (k + 1)));
        }
        if (variables().stream().anyMatch(this::isConstructed)) {
            all.add(moved(all.get(0), all.size() + 1));
        }
        return all;
    }

    private BoundPoint point(Map<String, Points.Labelled> given, String label) {
        Map<String, ArrayValue> data = new LinkedHashMap<>();
        given.forEach((name, labelled) -> data.put(name, labelled.value()));
        ArrayValue[] values = variables().stream()
                .map(v -> Objects.requireNonNull(data.remove(v.name())))
                .toArray(ArrayValue[]::new);
        String where = given.values().stream()
                .map(Points.Labelled::from)
                .filter(f -> !f.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new BoundPoint(values, data, where.isEmpty() ? label : label + " (" + where + ")");
    }

    /** What {@code at} gives, point by point. */
    private List<Map<String, Points.Labelled>> rows() {
        List<Map<String, Points.Labelled>> rows = new ArrayList<>();
        List<PointSpec> plain = plain();
        for (PointSpec point : spec.at()) {
            if (point instanceof PointSpec.Named together) {
                rows.addAll(rows(together));
            } else if (point == plain.get(0)) {
                Variable only = onlyOne(plain);
                of(only, plain).forEach(value -> rows.add(Map.of(only.name(), value)));
            }
        }
        return rows;
    }

    /** Points without a name. */
    private List<PointSpec> plain() {
        return spec.at().stream().filter(p -> !(p instanceof PointSpec.Named)).toList();
    }

    /** The names of a point side by side; what has fewer values begins again. */
    private List<Map<String, Points.Labelled>> rows(PointSpec.Named point) {
        Map<String, List<Points.Labelled>> each = new LinkedHashMap<>();
        point.points().forEach((name, values) -> each.put(name, of(name, values, point)));
        int count = each.values().stream().mapToInt(List::size).max().orElse(0);
        List<Map<String, Points.Labelled>> rows = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            rows.add(row(each, k));
        }
        return rows;
    }

    private static Map<String, Points.Labelled> row(Map<String, List<Points.Labelled>> each, int k) {
        Map<String, Points.Labelled> row = new LinkedHashMap<>();
        each.forEach((name, values) -> row.put(name, values.get(k % values.size())));
        return row;
    }

    private List<Points.Labelled> of(String name, PointSpec values, PointSpec.Named point) {
        Variable variable = variables().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElse(null);
        if (variable == null) {
            PlainPlace place = new PlainPlace(name, ranks.of(name));
            return CallSearch.guarded(values.where(), () -> points.of(List.of(values), place));
        }
        if (!declared(variable).isEmpty()) {
            throw new FunctionFault(
                    Objects.requireNonNull(point.names().get(name)),
                    name + " has points of its own, and is given here too",
                    "Give its points in one of the two places.");
        }
        return of(variable, List.of(values));
    }

    /** The variable that points without a name belong to. */
    private Variable onlyOne(List<PointSpec> plain) {
        List<Variable> possible = variables().stream().filter(this::takesPlain).toList();
        if (possible.size() == 1) {
            return possible.get(0);
        }
        List<String> names = variables().stream().map(Variable::name).toList();
        if (variables().stream().noneMatch(v -> declared(v).isEmpty())) {
            throw new FunctionFault(
                    plain.get(0).where(),
                    "every variable has points of its own, and these are of none",
                    "Give its points in one of the two places.");
        }
        throw new FunctionFault(
                plain.get(0).where(),
                "it is not clear which variable of " + String.join(", ", names) + " these points are of",
                misspelt(names) + "Name them: at: [{" + names.get(0) + ": …}], or give each variable its own at:.");
    }

    private boolean takesPlain(Variable variable) {
        long free = variables().stream()
                .filter(v -> v.home() == null && declared(v).isEmpty())
                .count();
        boolean only = variables().size() == 1 || (free == 1 && variable.home() == null);
        return only && declared(variable).isEmpty();
    }

    /** Names of calls that look like data and were taken for variables. */
    private String misspelt(List<String> variables) {
        List<String> data = List.copyOf(bound.data().keySet());
        return variables.stream()
                .filter(name -> Nearest.to(name, data) != null)
                .map(name -> "Did you mean " + Nearest.to(name, data) + " by " + name + "? ")
                .findFirst()
                .orElse("");
    }

    /** The points that a variable has besides {@code at}. */
    private List<Points.Labelled> ofItsOwn(Variable variable) {
        List<PointSpec> declared = declared(variable);
        if (declared.isEmpty() && variable.home() == null) {
            throw missing(variable);
        }
        return declared.isEmpty()
                ? of(variable, List.of(new PointSpec.AsConstructed(variable.where())))
                : of(variable, declared);
    }

    private FunctionFault missing(Variable variable) {
        return new FunctionFault(
                variable.where(),
                "no point is given for " + variable.name() + ", an argument of "
                        + bound.calls().value().text(),
                misspelt(List.of(variable.name()))
                        + "Add its points, numbers or a recipe: at: [{normal: {shape: [3], count: 2, seed: 1}}].");
    }

    private List<Points.Labelled> of(Variable variable, List<PointSpec> specs) {
        return CallSearch.guarded(specs.get(0).where(), () -> points.of(specs, place(variable, mayBeUnknown(specs))));
    }

    private List<PointSpec> declared(Variable variable) {
        return spec.variables().stream()
                .filter(v -> v.name().value().equals(variable.name()))
                .map(VariableSpec::at)
                .findFirst()
                .orElse(List.of());
    }

    /** All that is written for a variable. */
    private List<PointSpec> written(Variable variable) {
        List<PointSpec> written = new ArrayList<>(declared(variable));
        written.addAll(named.of(variable.name()));
        if (takesPlain(variable)) {
            written.addAll(plain());
        }
        return written;
    }

    private boolean isConstructed(Variable variable) {
        return variable.home() != null
                && written(variable).stream().allMatch(PointSpec.AsConstructed.class::isInstance);
    }

    private static boolean mayBeUnknown(List<PointSpec> specs) {
        return specs.stream().allMatch(p -> p instanceof PointSpec.Values || p instanceof PointSpec.Factory);
    }

    private VariablePlace place(Variable variable, boolean mayBeUnknown) {
        if (variable.home() == null) {
            return new VariablePlace(variable.name(), ranks.of(variable.name()), null);
        }
        try {
            ArrayValue there = variable.home().get(bound.scope());
            return new VariablePlace(variable.name(), there.shape().rank(), there);
        } catch (BindingException | NotNumbersException | UserCodeException e) {
            if (mayBeUnknown) {
                return new VariablePlace(variable.name(), NumberTypes.UNKNOWN, null);
            }
            throw new BindingException(variable.name() + ": what is there " + e.getMessage());
        }
    }

    /** The first point once more, with the parameters that the constructor set moved. */
    private BoundPoint moved(BoundPoint first, int number) {
        ArrayValue[] values = first.values().clone();
        MovedParameters parameters = new MovedParameters();
        for (int v = 0; v < values.length; v++) {
            Variable variable = bound.calls().variables().get(v);
            if (isConstructed(variable)) {
                values[v] = parameters.moved(values[v], domains.bounds(variable));
            }
        }
        return new BoundPoint(
                values, first.data(), "point " + number + " (parameters moved from where the constructor put them)");
    }
}
