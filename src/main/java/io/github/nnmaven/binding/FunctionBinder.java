package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ConventionsSpec;
import io.github.nnmaven.spec.CsvSpec;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.OwnSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Binds {@code function:} documents to the project's compiled classes: the front door of this package. */
public final class FunctionBinder {
    /** Points of a parametric function when the spec gives none; those at which it has no finite value are left out. */
    private static final double[] SUPPLIED = {0.4, 1.7, -0.8, 3.1, -2.3};

    /** Examples in a batch at which a layer is tried. */
    private static final int EXAMPLES = 3;

    private final ProjectCode code;
    private final ParameterNames names;
    private final MemberPlaces places;
    private final Function<CsvSpec, double[][]> files;
    private final long seed;

    /**
     * For one project.
     *
     * @param classes finds a class by its binary name, without initializing it
     * @param known  names of the project's classes, for messages about misspelt ones; asked only then
     * @param names  of parameters
     * @param places of methods in their sources
     * @param files  lines of the files of numbers that a spec names
     * @param seed   of recipes that have none
     */
    public FunctionBinder(
            ClassSource classes,
            Supplier<List<String>> known,
            ParameterNames names,
            MemberPlaces places,
            Function<CsvSpec, double[][]> files,
            long seed) {
        ProjectTypes types = new ProjectTypes(classes::load, known);
        this.code = new BoundCode(types, new Calls(types));
        this.names = names;
        this.places = places;
        this.files = files;
        this.seed = seed;
    }

    /** Whether the project has a class of this name, nested ones behind a dot or {@code $}. */
    public boolean knows(String className) {
        return code.classNamed(className) != null;
    }

    /** The name of a class of the project that is spelt nearly so; null if none is. */
    public @Nullable String nearest(String className) {
        return code.nearest(className);
    }

    /**
     * The function with its points.
     *
     * @throws FunctionFault     if the spec says what is not so; the message is for the user
     * @throws UserCodeException if the project's code throws before a point is reached
     */
    public BoundFunction bind(FunctionSpec spec) {
        BoundFunction bound = bound(spec);
        FunctionSpec whole = LayerParameters.added(spec, bound.first(), code);
        return whole.equals(spec) ? bound : bound(whole);
    }

    private BoundFunction bound(FunctionSpec spec) {
        DataValues values = new DataValues(files, seed);
        FunctionBinding.Bound bound = new FunctionBinding(spec, code, names, values).bind();
        FunctionPoints points = new FunctionPoints(spec, values.points(code), bound);
        List<Bounds> bounds = points.bounds();
        List<PointFunction> functions = new ArrayList<>();
        List<BoundPoint> all = points.all();
        new Expected(bound.calls().variables(), all).requireThere(spec.expect());
        for (BoundPoint point : all) {
            for (Map<String, @Nullable Object> data : data(bound)) {
                data.putAll(point.data());
                functions.add(function(spec, bound, data, point, bounds));
            }
        }
        if (!bound.dataNames().supplied().isEmpty()) {
            functions.removeIf(f -> !isFinite(f));
        }
        if (functions.isEmpty()) {
            throw new FunctionFault(
                    spec.where(),
                    bound.calls().value().text() + " has no finite value at any of the points tried",
                    "Give data: for " + String.join(", ", bound.dataNames().supplied()) + ".");
        }
        return new BoundFunction(spec, source(spec), functions, codePlaces(bound));
    }

    /**
     * A class of the project's own as a layer.
     *
     * @param name     of the layer in its network
     * @param features of its input
     * @throws FunctionFault if it is no such class
     */
    public BoundModule layer(String name, OwnSpec own, int features) {
        return module(own, OwnModules.INPUT, shape -> OwnModules.layer(name, own, shape), features, null);
    }

    /**
     * A class of the project's own as a loss of prediction and target.
     *
     * @param outputs of the network
     * @throws FunctionFault if it is no such class
     */
    public BoundModule loss(String name, OwnSpec own, int outputs) {
        return module(
                own, OwnModules.PREDICTION, shape -> OwnModules.loss(name, own, shape), outputs, List.of(outputs));
    }

    private BoundModule module(
            OwnSpec own, String variable, Documents specs, int features, @Nullable List<Integer> tried) {
        DataValues values = new DataValues(files, seed);
        FunctionSpec first = specs.of(tried);
        FunctionBinding.Bound probe = new FunctionBinding(first, code, names, values).bind();
        int rank = new ArgumentRanks(probe).of(variable);
        boolean columns = own.conventions().layout() == ConventionsSpec.Layout.COLUMN_MAJOR;
        List<Integer> shape = OwnModules.shape(rank == NumberTypes.UNKNOWN ? 1 : rank, features, EXAMPLES, columns);
        if (shape == null) {
            throw new FunctionFault(
                    own.where(),
                    "a layer in a network takes a number, an array or a batch, but "
                            + probe.calls().value().text() + " takes arrays of rank " + rank,
                    "Check it by itself, in a function: document.");
        }
        BoundFunction alone = bind(specs.of(shape));
        PointFunction point = alone.first();
        List<ArrayValue> parameters = new ArrayList<>(List.of(point.at().point().values()));
        parameters.remove(0);
        return new BoundModule(point.function(), own.conventions(), shape.size(), columns, parameters, alone);
    }

    private PointFunction function(
            FunctionSpec spec,
            FunctionBinding.Bound bound,
            Map<String, @Nullable Object> data,
            BoundPoint point,
            List<Bounds> bounds) {
        FunctionCalls calls = bound.calls();
        if (bound.carried() != null) {
            Shape shape = point.values()[0].shape();
            calls = calls.withParts(calls.value(), bound.carried().gradient(shape.isNumber() ? 0 : shape.size()));
        }
        UpstreamGradient upstream = new RandomUpstream(spec.upstream(), new DataValues(files, seed).points(code), seed);
        UserFunction plain = new UserFunction(
                bound.creation(), calls, code, data, bound.signatures().type());
        UserFunction function =
                plain.with(new ResultForms(code, spec.where()).settled(plain, point.values(), upstream));
        FunctionPoint at = new FunctionPoint(
                spec.name().value(),
                source(spec),
                labelled(point, data, bound),
                calls.variables(),
                bounds,
                singles(function, point.values()));
        return new PointFunction(at, function, conventions(spec, bound), upstream);
    }

    /** A name that says minus, as force does of energy, is believed unless the spec says a sign. */
    private static ConventionsSpec conventions(FunctionSpec spec, FunctionBinding.Bound bound) {
        boolean said = spec.conventions().written().containsKey("sign");
        return said || bound.found().sign() == 1
                ? spec.conventions()
                : spec.conventions().withSign(-1);
    }

    private static BoundPoint labelled(
            BoundPoint point, Map<String, @Nullable Object> data, FunctionBinding.Bound bound) {
        StringBuilder label = new StringBuilder(point.label());
        for (String name : bound.dataNames().all()) {
            if (data.get(name) instanceof ArrayValue value && value.shape().isNumber()) {
                label.append(", ").append(name).append(" = ").append(value);
            }
        }
        return point.labelled(label.toString());
    }

    /** All combinations of the numbers that are tried for one argument after the other. */
    private static List<Map<String, @Nullable Object>> data(FunctionBinding.Bound bound) {
        List<Map<String, @Nullable Object>> all = List.of(new LinkedHashMap<>(bound.data()));
        for (String name : bound.dataNames().supplied()) {
            all = each(all, name, SUPPLIED);
        }
        for (String name : bound.dataNames().nested()) {
            all = each(
                    all, name, ((ArrayValue) Objects.requireNonNull(bound.data().get(name))).flat());
        }
        return all;
    }

    private static List<Map<String, @Nullable Object>> each(
            List<Map<String, @Nullable Object>> all, String name, double[] numbers) {
        List<Map<String, @Nullable Object>> more = new ArrayList<>();
        for (Map<String, @Nullable Object> one : all) {
            for (double number : numbers) {
                Map<String, @Nullable Object> with = new LinkedHashMap<>(one);
                with.put(name, ArrayValue.number(number));
                more.add(with);
            }
        }
        return more;
    }

    private static boolean isFinite(PointFunction function) {
        ArrayValue value = Probing.tried(() -> {
            UserFunction user = function.function();
            return user.readValue(user.value(function.at().point().values()).output());
        });
        return value != null && value.firstNonFinite() < 0;
    }

    /** Which variables the project's code takes in single precision. */
    private static boolean[] singles(UserFunction function, ArrayValue[] at) {
        boolean[] singles = new boolean[at.length];
        Scope scope = Probing.tried(() -> function.value(at).scope());
        for (int v = 0; v < at.length && scope != null; v++) {
            Variable variable = function.calls().variables().get(v);
            singles[v] = isSingle(variable, scope);
        }
        return singles;
    }

    private static boolean isSingle(Variable variable, Scope scope) {
        Home home = variable.home();
        if (home != null) {
            ArrayValue there = Probing.tried(() -> home.get(scope));
            return there != null && there.isSingle();
        }
        return scope.passed(variable.name()).stream()
                .map(Probing::numbers)
                .anyMatch(numbers -> numbers != null && numbers.isSingle());
    }

    private CodePlaces codePlaces(FunctionBinding.Bound bound) {
        String owner = Types.shown(bound.signatures().type());
        return new CodePlaces(owner, code, places, bound.found().gradientMethod());
    }

    private static String source(FunctionSpec spec) {
        return spec.where().file() + ":" + spec.where().line();
    }

    /** A function at random points of some shape; of no shape before the depth is known. */
    @FunctionalInterface
    private interface Documents {
        FunctionSpec of(@Nullable List<Integer> shape);
    }
}
