package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ConventionsSpec;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the name of a method into a call of it: {@code gradient} into {@code gradient(x)}. What an argument stands for is
 * told by the parameters' names and types; where they leave a doubt the user has to write the call.
 */
final class CallCompletion {
    private static final String ONLY = "x";

    private final ParameterNames names;
    private final ConventionsSpec conventions;
    private final List<String> data;
    private final List<String> supplied = new ArrayList<>();
    private final List<String> variables;
    private final Map<String, Integer> ranks;
    private final boolean mayFindVariable;

    /**
     * For the names of one spec.
     *
     * @param names       of parameters
     * @param conventions of the spec
     * @param variables   that stand in calls; none: what is left over becomes the variable
     * @param data        of the spec
     * @param ranks       how deep the numbers of variables and data are nested, where that is known
     * @param closed      whether variables live elsewhere, so that what is left over is no variable
     */
    CallCompletion(
            ParameterNames names,
            ConventionsSpec conventions,
            List<String> variables,
            List<String> data,
            Map<String, Integer> ranks,
            boolean closed) {
        this.names = names;
        this.conventions = conventions;
        this.data = new ArrayList<>(data);
        this.variables = new ArrayList<>(variables);
        this.ranks = new HashMap<>(ranks);
        this.mayFindVariable = variables.isEmpty() && !closed;
    }

    /** The variables of the calls so far, those that were found among them. */
    List<String> variables() {
        return List.copyOf(variables);
    }

    /** Data that the spec does not give and that somebody has to supply: the point of a parametric function. */
    List<String> supplied() {
        return List.copyOf(supplied);
    }

    /**
     * Takes the first parameter of a parametric function, a number, for data: what points or the spec give it, or what will
     * be supplied.
     */
    void takeFirstForData(Method method) {
        if (!data.isEmpty() || method.getParameterCount() != 2) {
            return;
        }
        List<String> known = names.of(method);
        String name = known.isEmpty() || Special.isOne(known.get(0)) ? "t" : known.get(0);
        if (variables.size() == 2) {
            takeForData(firstOf(variables, name));
        } else {
            supply(name);
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

    /** What was taken for a variable is data. */
    void takeForData(String name) {
        if (variables.remove(name)) {
            data.add(name);
        }
    }

    /** A number for which values will be supplied. */
    private void supply(String name) {
        data.add(name);
        supplied.add(name);
        ranks.put(name, 0);
    }

    /**
     * The call of the value.
     *
     * @param fused whether the method also fills an array with the gradient
     * @throws BindingException if it is not clear what stands for what
     */
    Expression.Call value(Method method, boolean fused, Location where) {
        CallSlots slots = new CallSlots(method, names.of(method), where);
        slots.putByName(declared());
        if (fused || method.getReturnType() == void.class) {
            putBuffer(slots);
        }
        if (!slots.isComplete()) {
            settleValue(slots);
        }
        return slots.call();
    }

    private void settleValue(CallSlots slots) {
        List<String> left = slots.unused(declared());
        if (mayFindVariable && variables.isEmpty() && left.size() < slots.open().size()) {
            findVariable(slots, left);
        } else {
            putInOnlyOrder(slots, left);
        }
        if (!slots.isComplete()) {
            putBuffer(slots);
        }
        requireComplete(slots, left);
    }

    /** The one parameter that no data stands for is the variable; several numbers are one variable of several entries. */
    private void findVariable(CallSlots slots, List<String> left) {
        List<Integer> open = slots.open();
        if (left.isEmpty() && open.size() > 1 && open.stream().allMatch(slots::isScalar)) {
            variables.add(ONLY);
            ranks.put(ONLY, 1);
            IntStream.range(0, open.size()).forEach(i -> slots.put(open.get(i), entry(i, slots)));
            return;
        }
        List<Integer> possible = slots.open().size() == 1
                ? slots.open()
                : slots.open().stream()
                        .filter(slot -> isVariable(slots, slot, left))
                        .toList();
        if (possible.size() == 1) {
            int slot = possible.get(0);
            String name = slots.name(slot).isEmpty() || Special.isOne(slots.name(slot)) ? ONLY : slots.name(slot);
            variables.add(name);
            slots.put(slot, name);
            putInOnlyOrder(slots, left);
        }
    }

    /** Whether the rest can stand in the other places if this is the variable. */
    private boolean isVariable(CallSlots slots, int variable, List<String> left) {
        List<Integer> others =
                slots.open().stream().filter(slot -> slot != variable).toList();
        boolean possible = slots.rank(variable) != NumberTypes.UNKNOWN && !slots.isInt(variable);
        return possible
                && others.size() == left.size()
                && !orders(slots, others, left).isEmpty();
    }

    private static Expression entry(int i, CallSlots slots) {
        Location where = slots.where();
        return new Expression.Index(
                new Expression.Name(ONLY, where), new Expression.Literal(i, String.valueOf(i), where), where);
    }

    /** Puts the names where their types allow only one order. */
    private void putInOnlyOrder(CallSlots slots, List<String> left) {
        List<Integer> open = slots.open();
        if (left.size() != open.size()) {
            return;
        }
        List<List<String>> orders = orders(slots, open, left);
        if (orders.size() == 1) {
            IntStream.range(0, open.size())
                    .forEach(i -> slots.put(open.get(i), orders.get(0).get(i)));
        }
    }

    /** All orders in which the names fit the types of the places. */
    private List<List<String>> orders(CallSlots slots, List<Integer> places, List<String> left) {
        if (places.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : left) {
            if (fits(first, slots, places.get(0))) {
                List<String> rest = left.stream().filter(n -> !n.equals(first)).toList();
                for (List<String> order : orders(slots, places.subList(1, places.size()), rest)) {
                    List<String> whole = new ArrayList<>(List.of(first));
                    whole.addAll(order);
                    orders.add(whole);
                }
            }
        }
        return orders;
    }

    private boolean fits(String name, CallSlots slots, int slot) {
        int rank = ranks.getOrDefault(name, NumberTypes.UNKNOWN);
        return rank == NumberTypes.UNKNOWN || slots.rank(slot) == NumberTypes.UNKNOWN || rank == slots.rank(slot);
    }

    /** The last open array, or one that is called like one, is there to be filled. */
    private static void putBuffer(CallSlots slots) {
        String buffer = Special.BUFFER.word();
        if (!slots.putFirst(buffer, slots::isArray, ArgumentWords::isBuffer)) {
            List<Integer> arrays = slots.open().stream().filter(slots::isArray).toList();
            if (!arrays.isEmpty() && (arrays.size() > 1 || slots.open().size() == 1)) {
                slots.put(arrays.get(arrays.size() - 1), buffer);
            }
        }
    }

    /**
     * The call of the gradient.
     *
     * @param value   the call of the value and its method; null when the value is written in another way
     * @param isBack  whether it takes an upstream gradient
     * @throws BindingException if it is not clear what stands for what
     */
    Expression.Call gradient(Method method, @Nullable Completed value, boolean isBack, Location where) {
        CallSlots slots = new CallSlots(method, names.of(method), where);
        if (conventions.derivativeOf() == ConventionsSpec.DerivativeOf.OUTPUT
                && slots.open().size() == 1) {
            slots.put(0, Special.OUTPUT.word());
            return slots.call();
        }
        slots.putByName(Special.words());
        if (isBack) {
            putUpstream(slots);
        } else if (value != null) {
            putLikeValue(slots, value);
        }
        slots.putByName(declared());
        settleGradient(slots, isBack);
        requireComplete(slots, declared());
        return slots.call();
    }

    private void settleGradient(CallSlots slots, boolean isBack) {
        slots.putFirst(
                Special.RATE.word(),
                slots::isScalar,
                name -> conventions.learningRate() != null && (ArgumentWords.isRate(name) || name.isEmpty()));
        if (isBack && slots.open().size() == 1) {
            String left = slots.uses(Special.UPSTREAM.word()) ? onlyUnused(slots) : Special.UPSTREAM.word();
            if (!left.isEmpty()) {
                slots.put(slots.open().get(0), left);
            }
        }
        if (!isBack) {
            slots.putFirst(Special.INDEX.word(), slots::isInt, name -> name.isEmpty() || ArgumentWords.isIndex(name));
            putBuffer(slots);
        }
        if (!slots.isComplete()) {
            putInOnlyOrder(slots, slots.unused(declared()));
        }
    }

    private String onlyUnused(CallSlots slots) {
        List<String> left = slots.unused(declared());
        return left.size() == 1 ? left.get(0) : "";
    }

    private void putUpstream(CallSlots slots) {
        slots.putFirst(Special.UPSTREAM.word(), slot -> !slots.isInt(slot), ArgumentWords::isUpstream);
    }

    /** Parameters that are called like those of the value, or stand in the same order with the same types. */
    private static void putLikeValue(CallSlots slots, Completed value) {
        List<Expression> arguments = value.call().arguments();
        List<Integer> given = IntStream.range(0, arguments.size())
                .filter(i -> !isName(arguments.get(i), Special.BUFFER))
                .boxed()
                .toList();
        if (slots.hasNames() && !value.names().isEmpty()) {
            for (int i : given) {
                slots.open().stream()
                        .filter(s -> slots.name(s).equals(value.names().get(i)) && slots.type(s) == value.type(i))
                        .findFirst()
                        .ifPresent(s -> slots.put(s, arguments.get(i)));
            }
        }
        List<Integer> open = slots.open();
        boolean untouched = open.size() == slots.method().getParameterCount();
        boolean alike = open.size() >= given.size()
                && IntStream.range(0, given.size()).allMatch(k -> slots.type(open.get(k)) == value.type(given.get(k)));
        if (untouched && alike) {
            IntStream.range(0, given.size()).forEach(k -> slots.put(open.get(k), arguments.get(given.get(k))));
        }
    }

    static boolean isName(@Nullable Expression expression, Special special) {
        return expression instanceof Expression.Name name && name.name().equals(special.word());
    }

    private List<String> declared() {
        List<String> declared = new ArrayList<>(variables);
        declared.addAll(data);
        return declared;
    }

    private void requireComplete(CallSlots slots, List<String> left) {
        if (slots.isComplete()) {
            return;
        }
        String open = slots.open().stream()
                .map(slot -> Types.brief(slots.type(slot)) + (slots.name(slot).isEmpty() ? "" : " " + slots.name(slot)))
                .collect(Collectors.joining(", "));
        String known = String.join(", ", left.isEmpty() ? declared() : left);
        throw new BindingException("it is not clear what stands for " + open + " of " + Types.shown(slots.method())
                + (known.isEmpty() ? "" : "; there is " + known)
                + "; write the call with its arguments: " + slots.method().getName() + "("
                + String.join(", ", declared()) + ")");
    }

    /**
     * A method's call with what is known of its parameters.
     *
     * @param names of the parameters, or empty
     */
    record Completed(Expression.Call call, Method method, List<String> names) {
        Class<?> type(int parameter) {
            return method.getParameterTypes()[parameter];
        }
    }
}
