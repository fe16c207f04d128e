package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What code under test threw, in words for whoever wrote that code, and where it was: without a stack trace and in one
 * line.
 *
 * <p>Its frames are told from others by the name of their class loader; where no frame has it, they are those outside the
 * JDK.
 */
public final class Thrown {
    /** Name of the class loader that loads the code under test. */
    public static final String LOADER = "project";

    /** Class files of Java {@code n} have the version {@code n + 44}. */
    private static final int FIRST_VERSION = 44;

    private static final Pattern TOO_NEW = Pattern.compile("(\\S+) has been compiled by .*class file version (\\d+).*");
    private static final Pattern NO_LIBRARY = Pattern.compile("no (\\S+) in java\\.library\\.path.*", Pattern.DOTALL);

    private Thrown() {}

    /**
     * What was tried and what came of it: {@code com.acme.Loss.value(x) threw java.lang.IllegalStateException: text
     * (Loss.java:42)}, with class and method before the place when they are not those that were tried.
     *
     * @param attempt {@code com.acme.Loss.value(x)}
     */
    public static String sentence(String attempt, Throwable thrown) {
        return sentence(attempt, thrown, Set.of());
    }

    /**
     * The same with the place looked for only in what was called.
     *
     * @param callers names of the classes that call the code under test
     */
    public static String sentence(String attempt, Throwable thrown, Set<String> callers) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return attempt + " failed: " + words(thrown);
        }
        Optional<StackTraceElement> frame = innermost(called(thrown.getStackTrace(), callers));
        boolean elsewhere = frame.isPresent() && !attempt.replace('$', '.').contains(beginning(frame.get()));
        return attempt + " threw " + words(thrown, elsewhere ? " at " + place(frame.get()) : line(frame));
    }

    /** The frames of what somebody has called. */
    private static StackTraceElement[] called(StackTraceElement[] stack, Set<String> callers) {
        return Arrays.stream(stack)
                .takeWhile(frame -> !callers.contains(frame.getClassName()))
                .toArray(StackTraceElement[]::new);
    }

    /** How a call of the frame's method or constructor begins. */
    private static String beginning(StackTraceElement frame) {
        String owner = frame.getClassName().replace('$', '.');
        return frame.getMethodName().equals("<init>") ? owner + "(" : owner + "." + frame.getMethodName() + "(";
    }

    /** Type, message and place: {@code java.lang.IllegalStateException: text (Loss.java:42)}. */
    public static String words(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (thrown instanceof ExceptionInInitializerError && cause != null) {
            return initializer(cause) + words(cause);
        }
        return words(thrown, line(innermost(thrown.getStackTrace())));
    }

    private static String words(Throwable thrown, String place) {
        if (thrown instanceof EvaluationException said) {
            return String.valueOf(said.getMessage());
        }
        if (thrown instanceof StackOverflowError) {
            return "java.lang.StackOverflowError: " + recursion(thrown.getStackTrace());
        }
        String known = thrown instanceof LinkageError error ? linkage(error, place) : null;
        return known == null ? plain(thrown, place) : known;
    }

    /** The innermost frame of the code under test: {@code com.acme.Loss.value (Loss.java:12)}. */
    public static Optional<String> place(StackTraceElement[] stack) {
        return innermost(stack).map(Thrown::place);
    }

    /** The method of the code under test that was called, at the line at which it was left; null when there is none. */
    static @Nullable CodePlace entered(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(Thrown::isLoadedForTest)
                .reduce((inner, outer) -> outer)
                .map(frame -> new CodePlace(
                        frame.getClassName(),
                        frame.getMethodName(),
                        Objects.requireNonNullElse(frame.getFileName(), ""),
                        Math.max(0, frame.getLineNumber()),
                        null))
                .orElse(null);
    }

    /** Whether a frame of the code under test is among them, told by its class loader. */
    public static boolean isInProjectCode(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(Thrown::isLoadedForTest);
    }

    private static String place(StackTraceElement frame) {
        String line = line(frame);
        return frame.getClassName() + "." + frame.getMethodName() + (line.isEmpty() ? "" : " (" + line + ")");
    }

    private static Optional<StackTraceElement> innermost(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(Thrown::isLoadedForTest)
                .findFirst()
                .or(() -> Arrays.stream(stack).filter(f -> !isOfJdk(f)).findFirst());
    }

    private static boolean isLoadedForTest(StackTraceElement frame) {
        return LOADER.equals(frame.getClassLoaderName());
    }

    private static boolean isOfJdk(StackTraceElement frame) {
        String module = Objects.requireNonNullElse(frame.getModuleName(), "");
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    /** {@code Loss.java:12}; empty when the class file does not say. */
    private static String line(StackTraceElement frame) {
        return frame.getFileName() == null || frame.getLineNumber() < 0
                ? ""
                : frame.getFileName() + ":" + frame.getLineNumber();
    }

    /** {@code  (Loss.java:12)}, or nothing. */
    private static String line(Optional<StackTraceElement> frame) {
        String line = frame.map(Thrown::line).orElse("");
        return line.isEmpty() ? "" : " (" + line + ")";
    }

    private static String plain(Throwable thrown, String place) {
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return thrown.getClass().getName() + text + place;
    }

    private static String initializer(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("<clinit>"))
                .findFirst()
                .map(frame -> "the static initializer of " + frame.getClassName() + " threw ")
                .orElse("a static initializer threw ");
    }

    /** The methods that come again and again, the outermost frames being cut off by the JVM. */
    private static String recursion(StackTraceElement[] stack) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        boolean any = Arrays.stream(stack).anyMatch(Thrown::isLoadedForTest);
        for (StackTraceElement frame : stack) {
            if (any ? isLoadedForTest(frame) : !isOfJdk(frame)) {
                String method = frame.getClassName() + "." + frame.getMethodName();
                counts.merge(method, 1, Integer::sum);
                places.putIfAbsent(method, place(frame));
            }
        }
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        List<String> cycle = places.keySet().stream()
                .filter(method -> 2 * Objects.requireNonNull(counts.get(method)) >= most)
                .map(method -> Objects.requireNonNull(places.get(method)))
                .limit(4)
                .toList();
        return cycle.isEmpty() ? "endless recursion" : "endless recursion of " + String.join(" and ", cycle);
    }

    private static @Nullable String linkage(LinkageError error, String place) {
        String text = String.valueOf(error.getMessage());
        Matcher version = TOO_NEW.matcher(text);
        if (error instanceof UnsupportedClassVersionError && version.matches()) {
            return version.group(1).replace('/', '.') + " was compiled for Java "
                    + (Integer.parseInt(version.group(2)) - FIRST_VERSION) + ", but this is Java "
                    + Runtime.version().feature();
        }
        Matcher library = NO_LIBRARY.matcher(text);
        if (error instanceof UnsatisfiedLinkError && library.matches()) {
            return "java.lang.UnsatisfiedLinkError: there is no native library " + library.group(1)
                    + " in java.library.path" + place;
        }
        return null;
    }
}
