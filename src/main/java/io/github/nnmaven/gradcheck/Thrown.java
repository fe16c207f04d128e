package io.github.nnmaven.gradcheck;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Type, message and place: {@code java.lang.IllegalStateException: text (Loss.java:42)}. */
    public static String words(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (thrown instanceof ExceptionInInitializerError && cause != null) {
            return initializer(cause) + words(cause);
        }
        if (thrown instanceof StackOverflowError) {
            return "java.lang.StackOverflowError: " + recursion(thrown.getStackTrace());
        }
        String known = thrown instanceof LinkageError error ? linkage(error) : null;
        return known == null ? plain(thrown) : known;
    }

    /** The innermost frame of the code under test: {@code com.acme.Loss.value (Loss.java:12)}. */
    public static Optional<String> place(StackTraceElement[] stack) {
        return innermost(stack).map(Thrown::place);
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

    private static String plain(Throwable thrown) {
        String text = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        String line = innermost(thrown.getStackTrace()).map(Thrown::line).orElse("");
        return thrown.getClass().getName() + text + (line.isEmpty() ? "" : " (" + line + ")");
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

    private static @Nullable String linkage(LinkageError error) {
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
                    + " in java.library.path"
                    + innermost(error.getStackTrace())
                            .map(f -> " (" + line(f) + ")")
                            .orElse("");
        }
        return null;
    }
}
