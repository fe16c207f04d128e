package io.github.nnmaven.classfile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.commons.math3.linear.RealVector;

/** Class files of Java source. */
public final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern CLASS = Pattern.compile("(?:class|interface|enum|record) ([\\p{L}\\p{N}_]+)");

    private static final String COMMONS_MATH =
            RealVector.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    private Compiled() {}

    /** Compiles with debug information, and returns the folder. */
    public static Path into(Path folder, String... sources) {
        return into(folder, List.of("-g"), sources);
    }

    /** The same with options of the compiler instead. */
    public static Path into(Path folder, List<String> options, String... sources) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none", "-cp", COMMONS_MATH));
        all.addAll(options);
        List<Source> units = List.of(sources).stream().map(Source::of).toList();
        if (!compiler.getTask(null, null, null, all, null, units).call()) {
            throw new IllegalArgumentException("it does not compile");
        }
        return folder;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        static Source of(String text) {
            Matcher inPackage = PACKAGE.matcher(text);
            String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
            Matcher named = CLASS.matcher(text);
            String name = named.find() ? named.group(1) : "module-info";
            return new Source(folder + name + ".java", text);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
