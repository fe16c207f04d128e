package io.github.nnmaven.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of classes on a class path. Of its folders those classes count that can be reached from the given ones; all of
 * them, when one of these finds classes by name. Resources count when something reads them. Jars count whole, by their names,
 * and are read once.
 */
public final class Fingerprints {
    private static final int CHUNK = 1 << 16;

    private final List<Path> folders = new ArrayList<>();
    private final List<Path> jars = new ArrayList<>();
    private final ClassTree tree;
    private @Nullable Fingerprint everything;
    private @Nullable String libraries;
    private @Nullable String resources;

    /**
     * Fingerprints of classes on this class path.
     *
     * @throws IOException when a folder cannot be listed
     */
    public Fingerprints(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                folders.add(entry);
            } else if (Files.isRegularFile(entry)) {
                jars.add(entry);
            }
        }
        this.tree = ClassTree.of(folders);
    }

    /**
     * The fingerprint of these classes together, in any order. A name that is not in the folders counts by itself.
     *
     * @param classNames binary names
     * @throws IOException when a file cannot be read
     */
    public Fingerprint of(Collection<String> classNames) throws IOException {
        MessageDigest digest = sha256();
        for (String name : classNames.stream().sorted().distinct().toList()) {
            add(digest, "named " + name, new byte[0]);
        }
        References references = References.from(classNames, tree);
        Fingerprint used = references.isReflective() ? everything() : used(references);
        add(digest, "used " + used.digest(), new byte[0]);
        add(digest, "libraries " + libraries(), new byte[0]);
        return new Fingerprint(hex(digest), used.doubt());
    }

    /**
     * The fingerprint of all classes of the folders that these texts name, as a whole word or as the beginning of a dotted one.
     *
     * @throws IOException when a file cannot be read
     */
    public Fingerprint ofNamedIn(Collection<String> texts) throws IOException {
        Set<String> named = new TreeSet<>();
        for (String text : texts) {
            ClassNames.in(text, name -> {
                if (tree.has(name)) {
                    named.add(name);
                }
            });
        }
        return of(named);
    }

    private Fingerprint used(References references) throws IOException {
        MessageDigest digest = sha256();
        for (String name : references.reached()) {
            add(digest, "class " + name, tree.bytes(name));
        }
        if (references.readsResources() || references.isReflective()) {
            add(digest, "resources " + resources(), new byte[0]);
        }
        return new Fingerprint(hex(digest), references.outside());
    }

    /** Of all classes; one of them finds classes by name. */
    private Fingerprint everything() throws IOException {
        if (everything == null) {
            everything = used(References.from(tree.names(), tree));
        }
        return everything;
    }

    private String libraries() throws IOException {
        if (libraries == null) {
            MessageDigest digest = sha256();
            for (Path jar : jars) {
                add(digest, jar.getFileName().toString(), content(jar));
            }
            libraries = hex(digest);
        }
        return libraries;
    }

    /** Everything in the folders that is no class. */
    private String resources() throws IOException {
        if (resources == null) {
            MessageDigest digest = sha256();
            for (Path folder : folders) {
                for (var file : others(folder).entrySet()) {
                    add(digest, file.getKey(), content(file.getValue()));
                }
            }
            resources = hex(digest);
        }
        return resources;
    }

    private static SortedMap<String, Path> others(Path folder) throws IOException {
        SortedMap<String, Path> others = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(p -> !p.toString().endsWith(".class") && Files.isRegularFile(p))
                    .forEach(p -> others.put(folder.relativize(p).toString().replace('\\', '/'), p));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return others;
    }

    private static byte[] content(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return digest.digest();
    }

    /** Name and content with their lengths, so that nothing can move from one to the other. */
    private static void add(MessageDigest digest, String name, byte[] content) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(bytes.length)
                .putInt(content.length)
                .array());
        digest.update(bytes);
        digest.update(content);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
