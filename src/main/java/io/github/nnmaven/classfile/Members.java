package io.github.nnmaven.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The methods that an object of a class has, as far as its superclasses are in the tree. */
final class Members {
    private final ClassTree tree;

    Members(ClassTree tree) {
        this.tree = tree;
    }

    /** Its own, then those that it inherits and does not override. Constructors and abstract methods are none. */
    List<ClassMethod> of(ClassFile file) {
        Map<String, ClassMethod> members = new LinkedHashMap<>();
        for (ClassFile ancestor : ancestry(file)) {
            for (ClassMethod method : ancestor.methods()) {
                boolean inherited = !ancestor.name().equals(file.name()) && method.is(Opcodes.ACC_PRIVATE);
                if (!method.isConstructor() && !inherited) {
                    members.merge(method.name() + method.descriptor(), method, Members::overriding);
                }
            }
        }
        return members.values().stream()
                .filter(m -> !m.is(Opcodes.ACC_ABSTRACT))
                .toList();
    }

    /** An interface's default gives way to a method, and an abstract method to a default. */
    private static ClassMethod overriding(ClassMethod first, ClassMethod later) {
        return first.is(Opcodes.ACC_ABSTRACT) ? later : first;
    }

    /** The class, its superclasses from the nearest, then their interfaces. */
    List<ClassFile> ancestry(ClassFile file) {
        Map<String, ClassFile> found = new LinkedHashMap<>();
        for (ClassFile c = file; c != null && found.putIfAbsent(c.name(), c) == null; ) {
            c = tree.find(c.superclass());
        }
        List.copyOf(found.values()).forEach(c -> addInterfaces(c, found));
        return new ArrayList<>(found.values());
    }

    private void addInterfaces(ClassFile file, Map<String, ClassFile> found) {
        for (String name : file.interfaces()) {
            ClassFile parent = tree.find(name);
            if (parent != null && found.putIfAbsent(name, parent) == null) {
                addInterfaces(parent, found);
            }
        }
    }

    /** Whether the class or an ancestor in the tree names one of these as its interface or superclass. */
    boolean isA(ClassFile file, Set<String> names) {
        return ancestry(file).stream()
                .anyMatch(c -> names.contains(String.valueOf(c.superclass()))
                        || c.interfaces().stream().anyMatch(names::contains));
    }

    /** The class of that name among the ancestors. */
    @Nullable
    ClassFile declaring(ClassMethod method) {
        return tree.find(method.signature().owner());
    }
}
