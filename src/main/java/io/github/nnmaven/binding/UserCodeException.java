package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method, a constructor or a class initializer of the project threw; {@link #getCause()} is what. */
public final class UserCodeException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    /** The classes here that call the project's code. */
    private static final Set<String> CALLERS = Stream.of(
                    Accessor.class, HolderMaker.class, HolderCells.class, Overload.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final String method;
    private final transient @Nullable StackTraceElement frame;

    private UserCodeException(String method, Throwable thrown, @Nullable StackTraceElement frame) {
        super(sentence(method, thrown, frame), thrown);
        this.method = method;
        this.frame = frame;
    }

    /**
     * What a call of the project's code threw, without the wrappers of reflection and of class initialization.
     *
     * @param method what was called, as text: {@code com.acme.Loss.value(double[])}
     * @throws ThreadDeath           if that is what was thrown: it is meant for the thread
     * @throws OutOfMemoryError      if that is what was thrown: nothing after it can be trusted
     * @throws CancellationException if the call was interrupted; the thread's interrupted flag is set again
     */
    static UserCodeException of(String method, Throwable thrown) {
        Throwable real = unwrapped(thrown);
        if (real instanceof ThreadDeath death) {
            throw death;
        }
        if (real instanceof OutOfMemoryError memory) {
            throw memory;
        }
        if (real instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException(method + " was interrupted").initCause(real);
        }
        return real instanceof UserCodeException already ? already : new UserCodeException(method, real, frameOf(real));
    }

    /** What was called: {@code com.acme.Loss.value(double[])}. */
    public String method() {
        return method;
    }

    /** What the project's code threw. */
    public Throwable thrown() {
        return java.util.Objects.requireNonNull(getCause());
    }

    /** The innermost place in code that is not the JDK's; null if the trace has none. */
    public @Nullable StackTraceElement frame() {
        return frame;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable real = thrown;
        while ((real instanceof InvocationTargetException || real instanceof ExceptionInInitializerError)
                && real.getCause() != null) {
            real = real.getCause();
        }
        return real;
    }

    private static @Nullable StackTraceElement frameOf(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(f -> !isJdk(f.getClassName()) && !CALLERS.contains(f.getClassName()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isJdk(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }

    private static String sentence(String method, Throwable thrown, @Nullable StackTraceElement frame) {
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        String place = frame == null ? "" : " at " + placed(frame);
        return method + " threw " + thrown.getClass().getName() + text + place;
    }

    private static String placed(StackTraceElement frame) {
        String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
        String file = frame.getFileName() == null ? "" : "(" + frame.getFileName() + line + ")";
        return frame.getClassName() + "." + frame.getMethodName() + file;
    }
}
