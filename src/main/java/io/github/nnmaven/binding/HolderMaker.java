package io.github.nnmaven.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One way to make a vector or a matrix: a constructor or a static factory, and what its parameters mean. */
final class HolderMaker {
    /** What the parameters are, in the order in which they are tried. */
    private enum Form {
        ARRAY("A"),
        ROWS_COLUMNS_ARRAY("rcA"),
        ARRAY_ROWS_COLUMNS("Arc"),
        EXTENTS_ARRAY("eA"),
        ARRAY_EXTENTS("Ae"),
        ROWS_COLUMNS("rc"),
        LENGTH("r"),
        EXTENTS("e");

        private final String parameters;

        Form(String parameters) {
            this.parameters = parameters;
        }

        boolean isFilledLater() {
            return parameters.indexOf('A') < 0;
        }
    }

    private final Executable executable;
    private final Form form;
    private final Optional<Writing> array;

    private HolderMaker(Executable executable, Form form) {
        this.executable = executable;
        this.form = form;
        int at = form.parameters.indexOf('A');
        this.array =
                at < 0 ? Optional.empty() : Optional.of(Writing.to(executable.getGenericParameterTypes()[at]));
    }

    /** The way that a constructor or factory is, if it is one. */
    static Optional<HolderMaker> of(Executable executable) {
        Class<?>[] types = executable.getParameterTypes();
        boolean named = executable.getGenericParameterTypes().length == types.length;
        return Arrays.stream(Form.values())
                .filter(form -> named && fits(form, types, executable.getGenericParameterTypes()))
                .filter(form ->
                        !form.isFilledLater() || executable instanceof Constructor || isEmptyFactory(executable))
                .map(form -> new HolderMaker(executable, form))
                .findFirst();
    }

    private static boolean isEmptyFactory(Executable factory) {
        return List.of("zeros", "zero", "create", "of", "ofSize", "empty").contains(factory.getName());
    }

    private static boolean fits(Form form, Class<?>[] types, Type[] generic) {
        if (types.length != form.parameters.length()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            char part = form.parameters.charAt(i);
            boolean fits = part == 'A'
                    ? Types.isNumbers(generic[i]) || (types.length == 1 && Types.isFloating(types[i]))
                    : part == 'e' ? types[i] == int[].class : types[i] == int.class;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Where it stands among other ways: the most direct first. */
    int rank() {
        return 2 * List.of(Form.values()).indexOf(form) + (executable instanceof Constructor ? 0 : 1);
    }

    String shown() {
        return Types.shown(executable);
    }

    /**
     * Does it make an object that, when it is read, holds these numbers? One that cannot be read is believed.
     *
     * @param inShape must the shape be the same too? A vector may be a matrix of one column
     */
    boolean gives(ArrayValue value, boolean inShape) {
        try {
            ArrayValue read = Reading.of(make(value));
            return inShape
                    ? read.hasBitsOf(value)
                    : Arrays.equals(read.flat(), value.flat()) && value.shape().rank() <= 1;
        } catch (NotNumbersException e) {
            return form == Form.ARRAY && e.kind() != NotNumbersException.Kind.EMPTY;
        } catch (BindingException | UserCodeException e) {
            return false; // not this way: wrong rank, or refused by the constructor
        }
    }

    /** A fresh object with these numbers. */
    Object make(ArrayValue value) {
        if (array.isPresent() && form == Form.ARRAY && array.get().cost(value) >= Writing.OTHER_RANK) {
            throw array.get().refused(value, "");
        }
        Object made = invoke(arguments(value));
        if (form.isFilledLater()) {
            LiveArray.of(made).write(value);
        }
        return made;
    }

    private Object[] arguments(ArrayValue value) {
        Object[] arguments = new Object[form.parameters.length()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(form.parameters.charAt(i), value);
        }
        return arguments;
    }

    private Object argument(char part, ArrayValue value) {
        List<Integer> extents = value.shape().extents();
        if (part == 'A') {
            boolean whole = form == Form.ARRAY;
            ArrayValue numbers = whole ? value : new ArrayValue(value.flat(), Shape.of(value.size()), value.element());
            return array.orElseThrow().write(numbers);
        }
        if (part == 'e') {
            return extents.stream().mapToInt(i -> i).toArray();
        }
        if (extents.size() != form.parameters.replace("A", "").length()
                || value.shape().isRagged()) {
            throw new BindingException(shown() + " makes nothing of shape " + value.shape());
        }
        return extents.get(part == 'r' ? 0 : 1);
    }

    private Object invoke(Object[] arguments) {
        try {
            return executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) executable).invoke(null, arguments);
        } catch (Throwable e) { // whatever the project's code throws is its finding
            throw UserCodeException.of(shown(), e);
        }
    }
}
