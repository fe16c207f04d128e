package io.github.nnmaven.binding;

import io.github.nnmaven.spec.ConventionsSpec;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Location;
import java.lang.reflect.Method;
import java.util.List;
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
    private final CallNames known;
    private final OnlyOrder order;

    /**
     * For the names of one spec.
     *
     * @param names       of parameters
     * @param conventions of the spec
     * @param known       what arguments may be; the variable is added when it is found
     */
    CallCompletion(ParameterNames names, ConventionsSpec conventions, CallNames known) {
        this.names = names;
        this.conventions = conventions;
        this.known = known;
        this.order = new OnlyOrder(known.ranks());
    }

    /** What arguments may be, and the variables as far as they are found. */
    CallNames known() {
        return known;
    }

    /** Takes the first parameter of a parametric function for data. */
    void takeFirstForData(Method method) {
        List<String> parameters = names.of(method);
        if (method.getParameterCount() == 2) {
            known.takeFirstForData(parameters.isEmpty() ? "" : parameters.get(0));
        }
    }

    /**
     * The call of the value.
     *
     * @param fused whether the method also fills an array with the gradient
     * @throws BindingException if it is not clear what stands for what
     */
    Expression.Call value(Method method, boolean fused, Location where) {
        CallSlots slots = new CallSlots(method, names.of(method), where);
        slots.putByName(known.all());
        if (fused || method.getReturnType() == void.class) {
            putBuffer(slots);
        }
        if (!slots.isComplete()) {
            settleValue(slots);
        }
        return slots.call();
    }

    private void settleValue(CallSlots slots) {
        List<String> left = slots.unused(known.all());
        if (known.isVariableOpen() && left.size() < slots.open().size()) {
            findVariable(slots, left);
        } else {
            order.put(slots, left);
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
            known.addVariable(ONLY, 1);
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
            known.addVariable(name, NumberTypes.UNKNOWN);
            slots.put(slot, name);
            order.put(slots, left);
        }
    }

    /** Whether the rest can stand in the other places if this is the variable. */
    private boolean isVariable(CallSlots slots, int variable, List<String> left) {
        List<Integer> others =
                slots.open().stream().filter(slot -> slot != variable).toList();
        boolean possible = slots.rank(variable) != NumberTypes.UNKNOWN && !slots.isInt(variable);
        return possible && order.isPossible(slots, others, left);
    }

    private static Expression entry(int i, CallSlots slots) {
        Location where = slots.where();
        return new Expression.Index(
                new Expression.Name(ONLY, where), new Expression.Literal(i, String.valueOf(i), where), where);
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
        slots.putByName(known.all());
        settleGradient(slots, isBack);
        requireComplete(slots, known.all());
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
            order.put(slots, slots.unused(known.all()));
        }
    }

    private String onlyUnused(CallSlots slots) {
        List<String> left = slots.unused(known.all());
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

    private void requireComplete(CallSlots slots, List<String> left) {
        if (slots.isComplete()) {
            return;
        }
        String open = slots.open().stream()
                .map(slot -> Types.brief(slots.type(slot)) + (slots.name(slot).isEmpty() ? "" : " " + slots.name(slot)))
                .collect(Collectors.joining(", "));
        String there = String.join(", ", left.isEmpty() ? known.all() : left);
        throw new BindingException("it is not clear what stands for " + open + " of " + Types.shown(slots.method())
                + (there.isEmpty() ? "" : "; there is " + there)
                + "; write the call with its arguments: " + slots.method().getName() + "("
                + String.join(", ", known.all()) + ")");
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
