package io.github.nnmaven.classfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * What classes lead to: every class of the tree that is named in their constant pools, whatever for, and so on. Names within
 * descriptors count, and so do strings that are names of classes.
 */
final class References {
    private static final int UTF8 = 1;
    private static final Set<String> FINDERS = Set.of("forName", "loadClass", "findClass");
    private static final Set<String> RESOURCES = Set.of(
            "getResource", "getResourceAsStream", "getResources", "getSystemResource", "getSystemResourceAsStream");

    private final ClassTree tree;
    private final Set<String> reached = new TreeSet<>();
    private boolean reflective;
    private boolean resources;
    private @Nullable String outside;

    private References(ClassTree tree) {
        this.tree = tree;
    }

    /** Follows all references from these classes; names that the tree does not have lead nowhere. */
    static References from(Iterable<String> names, ClassTree tree) throws IOException {
        References references = new References(tree);
        Deque<String> waiting = new ArrayDeque<>();
        for (String name : names) {
            references.meet(name, waiting);
        }
        while (!waiting.isEmpty()) {
            references.follow(waiting.removeFirst(), waiting);
        }
        return references;
    }

    /** All classes that were reached, those given included, sorted. */
    Set<String> reached() {
        return reached;
    }

    /** Whether one of them looks up classes or members by name, or services: then any class may be used. */
    boolean isReflective() {
        return reflective;
    }

    /** Whether one of them reads resources of the class path. */
    boolean readsResources() {
        return resources;
    }

    /** What of the world outside one of them uses (files, network, clock, environment), or null when nothing of it. */
    @Nullable
    String outside() {
        return outside;
    }

    private void meet(String name, Deque<String> waiting) {
        if (tree.has(name) && reached.add(name)) {
            waiting.add(name);
        }
    }

    private void follow(String name, Deque<String> waiting) throws IOException {
        byte[] bytes = tree.bytes(name);
        try {
            ClassBytes.reader(bytes, reader -> constants(reader, name, waiting));
        } catch (MalformedClassException e) {
            reflective = true; // it may lead anywhere
        }
    }

    private void constants(ClassReader reader, String name, Deque<String> waiting) {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == UTF8) {
                constant(text(reader, item), name, waiting);
            }
        }
    }

    private static String text(ClassReader reader, int item) {
        byte[] text = new byte[reader.readUnsignedShort(item)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) reader.readByte(item + 2 + i);
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private void constant(String text, String within, Deque<String> waiting) {
        reflective |= FINDERS.contains(text)
                || text.startsWith("java/lang/reflect/")
                || text.equals("java/util/ServiceLoader");
        resources |= RESOURCES.contains(text);
        if (outside == null && Outside.isNamed(text)) {
            outside = within + " uses " + text.replace('/', '.');
        }
        ClassNames.in(text, name -> meet(name, waiting));
    }
}
