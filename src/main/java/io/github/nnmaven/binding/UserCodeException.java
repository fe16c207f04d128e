package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Thrown;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A method, a constructor or a class initializer of the project threw; {@link #getCause()} is what. */
public final class UserCodeException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    /** The classes here that call the project's code. */
    private static final Set<String> CALLERS = Stream.of(
                    Accessor.class, HolderMaker.class, HolderCells.class, Overload.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final String method;

    private UserCodeException(String method, Throwable thrown) {
        super(Thrown.sentence(method, thrown, CALLERS), thrown);
        this.method = method;
    }

    /**
     * What a call of the project's code threw, without the wrappers of reflection.
     *
     * @param method what was called, as text: {@code com.acme.Loss.value(double[])}
     * @throws ThreadDeath           if that is what was thrown: it is meant for the thread
     * @throws OutOfMemoryError      if that is what was thrown: nothing after it can be trusted
     * @throws CancellationException if the call was interrupted; the thread's interrupted flag is set again
     */
    static UserCodeException of(String method, Throwable thrown) {
        Throwable real = unwrapped(thrown);
        Throwable root =
                real instanceof ExceptionInInitializerError && real.getCause() != null ? real.getCause() : real;
        if (root instanceof ThreadDeath death) {
            throw death;
        }
        if (root instanceof OutOfMemoryError memory) {
            throw memory;
        }
        if (root instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException(method + " was interrupted").initCause(root);
        }
        return root instanceof UserCodeException already ? already : new UserCodeException(method, real);
    }

    /** What was called: {@code com.acme.Loss.value(double[])}. */
    public String method() {
        return method;
    }

    /** What the project's code threw. */
    public Throwable thrown() {
        return Objects.requireNonNull(getCause());
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable real = thrown;
        while (real instanceof InvocationTargetException && real.getCause() != null) {
            real = real.getCause();
        }
        return real;
    }
}
