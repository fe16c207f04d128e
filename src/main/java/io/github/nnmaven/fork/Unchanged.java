package io.github.nnmaven.fork;

import io.github.nnmaven.assembly.DataFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows the subjects that need not be worked on again: their document, the files it names, the {@link UsedCode} of the
 * project, the settings, this plugin and the JVM are what they were when the outcome was kept.
 */
public final class Unchanged {
    private final Cache cache;
    private final Order order;
    private final SpecSet specs;
    private final DataFiles files;
    private final UsedCode code;
    private final String settings;

    /**
     * Of one order.
     *
     * @param folder  in which outcomes are kept
     * @param order   what is to be done
     * @param specs   of the order
     * @param classes the project's; asked for only when a subject needs them
     * @param jvm     that runs the project's code
     * @throws IOException if the plugin's own jar cannot be read
     */
    public Unchanged(Path folder, Order order, SpecSet specs, Supplier<ClassPath> classes, Jvm jvm) throws IOException {
        this(folder, order, specs, classes, jvm, plugin());
    }

    Unchanged(Path folder, Order order, SpecSet specs, Supplier<ClassPath> classes, Jvm jvm, @Nullable Path plugin)
            throws IOException {
        this.cache = new Cache(folder);
        this.order = order;
        this.specs = specs;
        this.files = order.files();
        this.code = new UsedCode(classes);
        this.settings = settings(order, jvm, plugin);
    }

    /** The jar or folder with the classes of this plugin; null where that cannot be told. */
    private static @Nullable Path plugin() {
        CodeSource source = Unchanged.class.getProtectionDomain().getCodeSource();
        return source == null ? null : OwnClassPath.path(source.getLocation());
    }

    private static void addCheck(Digest digest, CheckOptions check) {
        digest.add(check.method());
        for (Number option : Arrays.asList(check.step(), check.rtol(), check.atol(), check.budget(), check.seed())) {
            digest.add(String.valueOf(option));
        }
    }

    private static String settings(Order order, Jvm jvm, @Nullable Path plugin) throws IOException {
        Digest digest = new Digest()
                .add(order.work().name())
                .add(jvm.argLine())
                .add(jvm.java().toString())
                .add(Runtime.version().toString())
                .addContent(jvm.java().resolveSibling("../release").normalize());
        addCheck(digest, order.check());
        new TreeMap<>(jvm.properties())
                .forEach((name, value) -> digest.add(name).add(value));
        if (plugin != null) {
            addPlugin(digest, plugin);
        }
        return digest.hex();
    }

    private static void addPlugin(Digest digest, Path plugin) throws IOException {
        if (Files.isRegularFile(plugin)) {
            digest.addQuickly(plugin);
        } else {
            digest.addContent(plugin);
        }
    }

    /** The outcome of a subject that has not changed, or null. */
    public @Nullable Outcome find(String subject) throws IOException {
        Outcome outcome = cache.find(name(subject), key(subject));
        return outcome != null && outcome.reads().stream().allMatch(this::isSame) ? outcome : null;
    }

    private boolean isSame(Outcome.Read read) {
        try {
            return Digest.of(files.read(read.spec(), read.path())).equals(read.digest());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Keeps the outcome for the next time. */
    public void keep(Outcome outcome) throws IOException {
        cache.keep(name(outcome.subject()), key(outcome.subject()), outcome);
    }

    /** The next time the subject is worked on again. */
    public void forget(String subject) {
        cache.forget(name(subject));
    }

    private String name(String subject) {
        return order.work() + " " + subject;
    }

    private String key(String subject) throws IOException {
        Digest digest = new Digest().add(settings).add(subject);
        List<String> documents = specs.documents(subject);
        documents.forEach(digest::add);
        if (specs.needsProjectCode(List.of(subject))) {
            digest.add(code.fingerprint(documents));
        }
        return digest.hex();
    }
}
