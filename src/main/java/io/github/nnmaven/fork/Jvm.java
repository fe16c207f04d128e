package io.github.nnmaven.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a fork is started.
 *
 * @param java       the launcher
 * @param argLine    arguments of the JVM as the user wrote them; quotes, single or double, keep blanks together
 * @param properties system properties, set before any of the project's code runs
 * @param folder     in which it runs
 * @param temporary  below which it gets a temporary folder
 */
public record Jvm(Path java, String argLine, Map<String, String> properties, Path folder, Path temporary) {
    /** Copies the map. */
    public Jvm {
        properties = Map.copyOf(properties);
    }

    /** The launcher of the JVM that runs this. */
    public static Path current() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return bin.resolve(windows ? "java.exe" : "java");
    }

    /**
     * The whole command. What the user wrote comes last and wins; a heap as large as this JVM's lets everything run that
     * would run here, and the serial collector starts soonest.
     */
    List<String> command(Path errand) {
        List<String> own = arguments(argLine);
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.add("-Xmx" + (Runtime.getRuntime().maxMemory() >> 10) + "k");
        command.add("-Xshare:auto");
        if (own.stream().noneMatch(argument -> argument.matches("-XX:[+]Use\\w+GC"))) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(own);
        command.addAll(List.of("-cp", OwnClassPath.text(), ForkMain.class.getName(), errand.toString()));
        return command;
    }

    /** Separated by blanks that are not in quotes. */
    static List<String> arguments(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        char quote = 0;
        boolean any = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                any = true;
            } else if (quote != 0 || !Character.isWhitespace(c)) {
                argument.append(c);
                any = true;
            } else if (any) {
                arguments.add(argument.toString());
                argument.setLength(0);
                any = false;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a " + quote + " is never closed: " + line);
        }
        return arguments;
    }
}
