package io.github.nnmaven.binding;

import io.github.nnmaven.random.NumpyRandom;
import io.github.nnmaven.spec.DomainSpec;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.PointSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The points of a function: those of each variable side by side, and one with the parameters of the object moved. */
final class FunctionPoints {
    /** Spread of parameters that are moved from where the constructor put them, relative to their size. */
    private static final double MOVED = 0.25;
    /** The same in a tensor of zeros. */
    private static final double MOVED_FROM_ZERO = 0.1;

    private static final long SEED_OF_MOVES = 20_230_907;

    private final FunctionSpec spec;
    private final Points points;
    private final FunctionBinding.Bound bound;

    FunctionPoints(FunctionSpec spec, Points points, FunctionBinding.Bound bound) {
        this.spec = spec;
        this.points = points;
        this.bound = bound;
    }

    /**
     * All points, in order.
     *
     * @throws FunctionFault if a variable has none
     */
    List<BoundPoint> all() {
        List<Variable> variables = bound.calls().variables();
        List<List<Points.Labelled>> each = variables.stream().map(this::of).toList();
        int count = each.stream().mapToInt(List::size).max().orElse(0);
        List<BoundPoint> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(point(each, k, "point " + (k + 1)));
        }
        if (variables.stream().anyMatch(this::isConstructed)) {
            all.add(moved(all.get(0), all.size() + 1));
        }
        return all;
    }

    private static BoundPoint point(List<List<Points.Labelled>> each, int k, String label) {
        ArrayValue[] values = new ArrayValue[each.size()];
        Set<String> from = new LinkedHashSet<>();
        for (int v = 0; v < values.length; v++) {
            Points.Labelled chosen = each.get(v).get(k % each.get(v).size());
            values[v] = chosen.value();
            from.add(chosen.from());
        }
        String where = from.stream().filter(f -> !f.isEmpty()).collect(Collectors.joining("; "));
        return new BoundPoint(values, where.isEmpty() ? label : label + " (" + where + ")");
    }

    private List<Points.Labelled> of(Variable variable) {
        List<PointSpec> written = written(variable);
        if (written.isEmpty() && variable.home() == null) {
            throw new FunctionFault(
                    variable.where(),
                    "no point is given for " + variable.name() + ", an argument of "
                            + bound.calls().value().text(),
                    "Add its points, numbers or a recipe: at: [{normal: {shape: [3], count: 2, seed: 1}}].");
        }
        List<PointSpec> specs = written.isEmpty() ? List.of(new PointSpec.AsConstructed(variable.where())) : written;
        return CallSearch.guarded(specs.get(0).where(), () -> points.of(specs, place(variable, mayBeUnknown(specs))));
    }

    private List<PointSpec> written(Variable variable) {
        for (VariableSpec candidate : spec.variables()) {
            if (candidate.name().value().equals(variable.name())
                    && !candidate.at().isEmpty()) {
                return candidate.at();
            }
        }
        List<PointSpec> named = spec.at().stream()
                .filter(PointSpec.Named.class::isInstance)
                .map(p -> ((PointSpec.Named) p).points().get(variable.name()))
                .filter(Objects::nonNull)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        long free = spec.variables().stream()
                .filter(v -> v.at().isEmpty() && v.place() == null)
                .count();
        boolean only = bound.calls().variables().size() == 1 || (free == 1 && variable.home() == null);
        return only
                ? spec.at().stream()
                        .filter(p -> !(p instanceof PointSpec.Named))
                        .toList()
                : List.of();
    }

    private boolean isConstructed(Variable variable) {
        List<PointSpec> written = written(variable);
        return variable.home() != null
                && (written.isEmpty() || written.stream().allMatch(PointSpec.AsConstructed.class::isInstance));
    }

    private static boolean mayBeUnknown(List<PointSpec> specs) {
        return specs.stream().allMatch(p -> p instanceof PointSpec.Values || p instanceof PointSpec.Factory);
    }

    private VariablePlace place(Variable variable, boolean mayBeUnknown) {
        if (variable.home() == null) {
            return new VariablePlace(variable.name(), rank(variable.name()), null);
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

    /** Of an argument, by the parameter that it stands for. */
    int rank(String variable) {
        int ofValue = rank(variable, bound.calls().value(), bound.found().valueMethod());
        return ofValue == NumberTypes.UNKNOWN
                ? rank(variable, bound.calls().gradient(), bound.found().gradientMethod())
                : ofValue;
    }

    private static int rank(String variable, Expression call, @Nullable Method method) {
        if (!(call instanceof Expression.Call written)
                || method == null
                || method.getParameterCount() != written.arguments().size()) {
            return Names.in(call).contains(variable) && isSpread(variable, call) ? 1 : NumberTypes.UNKNOWN;
        }
        for (int i = 0; i < written.arguments().size(); i++) {
            if (written.arguments().get(i) instanceof Expression.Name name
                    && name.name().equals(variable)) {
                return NumberTypes.rank(method.getGenericParameterTypes()[i]);
            }
        }
        return isSpread(variable, call) ? 1 : NumberTypes.UNKNOWN;
    }

    /** Whether entries of it are arguments. */
    private static boolean isSpread(String variable, Expression call) {
        return call instanceof Expression.Call written
                && written.arguments().stream()
                        .anyMatch(a -> a instanceof Expression.Index index
                                && index.target() instanceof Expression.Name name
                                && name.name().equals(variable));
    }

    /** The first point once more, with the parameters that the constructor set moved. */
    private BoundPoint moved(BoundPoint first, int number) {
        ArrayValue[] values = first.values().clone();
        NumpyRandom random = NumpyRandom.seeded(SEED_OF_MOVES);
        for (int v = 0; v < values.length; v++) {
            Variable variable = bound.calls().variables().get(v);
            if (isConstructed(variable)) {
                values[v] = moved(values[v], bounds(variable), random);
            }
        }
        return new BoundPoint(values, "point " + number + " (parameters moved from where the constructor put them)");
    }

    private static ArrayValue moved(ArrayValue value, Bounds bounds, NumpyRandom random) {
        double rms =
                Math.sqrt(Arrays.stream(value.flat()).map(x -> x * x).average().orElse(0));
        double spread = rms == 0 ? MOVED_FROM_ZERO : MOVED * rms;
        double[] moved = Arrays.stream(value.flat())
                .map(x -> inside(x, x + spread * random.nextNormal(), bounds))
                .toArray();
        return value.with(moved);
    }

    private static double inside(double x, double moved, Bounds bounds) {
        return moved > bounds.low() && moved < bounds.high() ? moved : x;
    }

    /** Where a variable's entries lie. */
    Bounds bounds(Variable variable) {
        boolean only = bound.calls().variables().size() == 1;
        for (DomainSpec domain : spec.domain()) {
            String name = domain.variable() == null
                    ? variable.name()
                    : domain.variable().value();
            if (name.equals(variable.name()) || (only && name.equals("x"))) {
                return new Bounds(domain.low(), domain.lowOpen(), domain.high(), domain.highOpen());
            }
        }
        return Bounds.NONE;
    }

    /** @throws FunctionFault if a domain is said of what is no variable */
    void requireKnownDomains() {
        List<String> known =
                bound.calls().variables().stream().map(Variable::name).toList();
        for (DomainSpec domain : spec.domain()) {
            if (domain.variable() == null) {
                continue;
            }
            String name = domain.variable().value();
            if (!known.contains(name) && !(known.size() == 1 && name.equals("x"))) {
                throw new FunctionFault(
                        domain.variable().where(),
                        "a domain is given for " + name + ", but the variables are " + String.join(", ", known),
                        "Use one of these names.");
            }
        }
    }
}
