package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.MemberSignature;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Pairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Finds what looks like a value and its gradient in all classes of a tree. What a class inherits whole is found where it is
 * written, unless that is an abstract class or an interface: there is no object of these. Each constant of an enum is a
 * function of its own.
 */
public final class GradientSearch {
    private final ClassTree tree;
    private final Members members;

    private GradientSearch(ClassTree tree) {
        this.tree = tree;
        this.members = new Members(tree);
    }

    /** All gradients, by class and then as they are written. */
    public static List<FoundGradient> in(ClassTree tree) {
        return new GradientSearch(tree).all();
    }

    private List<FoundGradient> all() {
        List<FoundGradient> found = new ArrayList<>();
        for (ClassFile file : tree.all()) {
            if (!file.is(Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ANNOTATION) && !isBodyOfAConstant(file)) {
                found.addAll(of(file));
            }
        }
        return found;
    }

    private boolean isBodyOfAConstant(ClassFile file) {
        ClassFile parent = tree.find(file.superclass());
        return parent != null && parent.isEnum();
    }

    private List<FoundGradient> of(ClassFile file) {
        Map<MemberSignature, ClassMethod> methods = methods(file);
        List<FoundGradient> found = new ArrayList<>();
        for (Pair pair : pairs(file, methods)) {
            if (isStatic(pair)) {
                found.add(gradient(file, null, pair, methods, Making.ofStatic(file.name())));
            } else if (file.isConcrete()) {
                found.add(gradient(file, null, pair, methods, Making.of(file, tree)));
            }
        }
        file.constants().forEach((constant, name) -> found.addAll(ofConstant(file, constant, name)));
        return found;
    }

    private List<FoundGradient> ofConstant(ClassFile file, String constant, String className) {
        ClassFile own = tree.find(className);
        if (own == null) {
            return List.of();
        }
        Map<MemberSignature, ClassMethod> methods = methods(own);
        return Pairs.of(List.copyOf(methods.keySet())).stream()
                .filter(pair -> !isStatic(pair))
                .map(pair -> gradient(file, constant, pair, methods, Making.ofConstant(file.name(), constant)))
                .toList();
    }

    private Map<MemberSignature, ClassMethod> methods(ClassFile file) {
        Map<MemberSignature, ClassMethod> methods = new LinkedHashMap<>();
        members.of(file).forEach(m -> methods.putIfAbsent(m.signature(), m));
        return methods;
    }

    private List<Pair> pairs(ClassFile file, Map<MemberSignature, ClassMethod> methods) {
        return Stream.concat(Pairs.of(List.copyOf(methods.keySet())).stream(), WellKnown.pairs(file, members).stream())
                .filter(pair -> isWrittenIn(file, pair))
                .toList();
    }

    /** Whether it is found here, and nowhere else. */
    private boolean isWrittenIn(ClassFile file, Pair pair) {
        boolean own =
                Stream.of(pair.value(), pair.gradient()).anyMatch(m -> m.owner().equals(file.name()));
        boolean elsewhere = isStatic(pair)
                || Stream.of(pair.value(), pair.gradient())
                        .map(m -> tree.find(m.owner()))
                        .anyMatch(c -> c != null && c.isConcrete());
        return own || !elsewhere;
    }

    private static boolean isStatic(Pair pair) {
        return pair.value().isStatic() && pair.gradient().isStatic();
    }

    private FoundGradient gradient(
            ClassFile file,
            @Nullable String constant,
            Pair pair,
            Map<MemberSignature, ClassMethod> methods,
            Making making) {
        ClassMethod value = Objects.requireNonNull(methods.get(pair.value()));
        ClassMethod gradient = Objects.requireNonNull(methods.get(pair.gradient()));
        return new FoundGradient(
                file.name(),
                constant,
                pair,
                place(gradient),
                making,
                isStatic(pair) ? List.of() : Parameters.of(file, members),
                Math.max(value.dimension(), gradient.dimension()));
    }

    private SourcePlace place(ClassMethod method) {
        ClassFile owner = tree.find(method.signature().owner());
        String path = owner == null ? null : owner.sourcePath();
        return new SourcePlace(method.signature().owner(), method.name(), path == null ? "" : path, method.line());
    }
}
