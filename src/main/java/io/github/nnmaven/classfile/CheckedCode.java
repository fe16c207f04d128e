package io.github.nnmaven.classfile;

import io.github.nnmaven.classfile.NamedCode.Use;
import io.github.nnmaven.pairing.Choice;
import io.github.nnmaven.pairing.MemberSignature;
import io.github.nnmaven.pairing.Pair;
import io.github.nnmaven.pairing.Pairs;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a spec checks, looked up in the class files.
 *
 * @param subject   name of the subject
 * @param classes   of which its object may be
 * @param constant  of an enum, or null
 * @param gradients those that are checked
 */
record CheckedCode(
        String subject, Set<String> classes, @Nullable String constant, Set<MemberSignature> gradients) {
    /** Null when the spec names no class of the tree. */
    static @Nullable CheckedCode of(NamedCode named, ClassTree tree, List<FoundGradient> found) {
        Use gradient = named.gradient();
        Path function = Path.of(named.function(), tree);
        Path own = gradient == null ? null : Path.of(gradient.path(), tree);
        Path path = own != null && !own.rest().isEmpty() ? own : function;
        return path == null ? null : new Search(tree, found).of(named, path);
    }

    boolean checks(FoundGradient found) {
        boolean same = found.constant() == null || constant == null || constant.equals(found.constant());
        return same
                && classes.contains(found.className())
                && gradients.contains(found.pair().gradient());
    }

    /**
     * The longest beginning of a dotted name that is a class, and what comes behind.
     *
     * @param rest empty when the name is a class
     */
    private record Path(ClassFile file, String rest) {
        static @Nullable Path of(String written, ClassTree tree) {
            for (int end = written.length(); end > 0; end = written.lastIndexOf('.', end - 1)) {
                ClassFile file = nested(written.substring(0, end), tree);
                if (file != null) {
                    return new Path(file, written.substring(Math.min(end + 1, written.length())));
                }
            }
            return null;
        }

        /** A class whose nested classes may be written with dots. */
        private static @Nullable ClassFile nested(String written, ClassTree tree) {
            String name = written;
            while (!tree.has(name) && name.indexOf('.') >= 0) {
                int dot = name.lastIndexOf('.');
                name = name.substring(0, dot) + "$" + name.substring(dot + 1);
            }
            return tree.find(name);
        }
    }

    /** Looks up classes and methods. */
    private record Search(ClassTree tree, List<FoundGradient> found) {
        CheckedCode of(NamedCode named, Path path) {
            boolean isConstant = path.file().constants().containsKey(path.rest());
            Set<String> classes =
                    isConstant || path.rest().isEmpty() ? Set.of(path.file().name()) : made(path);
            Set<MemberSignature> gradients = new HashSet<>();
            found.stream()
                    .filter(f -> classes.contains(f.className()))
                    .forEach(f -> gradients.add(f.pair().gradient()));
            return new CheckedCode(
                    named.subject(), classes, isConstant ? path.rest() : null, meant(named, classes, gradients));
        }

        /** What a factory returns, or makes when that is an interface; the class itself of a static method. */
        private Set<String> made(Path path) {
            Set<String> made = new HashSet<>(Set.of(path.file().name()));
            for (ClassMethod method : path.file().methods()) {
                if (method.name().equals(path.rest())) {
                    made.add(method.signature().returnType().replaceAll("<.*", ""));
                    made.addAll(method.creates());
                }
            }
            return made;
        }

        private Set<MemberSignature> meant(NamedCode named, Set<String> classes, Set<MemberSignature> gradients) {
            Use gradient = named.gradient();
            if (gradient != null && gradient.arguments() >= 0) {
                return matching(gradient, gradients);
            }
            String value = named.value() == null ? null : named.value().method();
            Set<MemberSignature> meant = new HashSet<>();
            for (String name : classes) {
                meant.addAll(chosen(name, value, gradient == null ? null : gradient.method()));
            }
            return meant.isEmpty() && gradient != null ? matching(gradient, gradients) : meant;
        }

        private Set<MemberSignature> matching(Use use, Collection<MemberSignature> gradients) {
            Set<MemberSignature> matching = new HashSet<>();
            for (MemberSignature gradient : gradients) {
                boolean fits = use.arguments() < 0
                        || use.arguments() == gradient.parameterTypes().size();
                if (fits && gradient.name().equals(use.method())) {
                    matching.add(gradient);
                }
            }
            return matching;
        }

        private Set<MemberSignature> chosen(String className, @Nullable String value, @Nullable String gradient) {
            ClassFile file = tree.find(className);
            if (file == null) {
                return Set.of();
            }
            Members members = new Members(tree);
            List<MemberSignature> all =
                    members.of(file).stream().map(ClassMethod::signature).toList();
            Choice choice = Pairs.best(all, value, gradient);
            Pair pair = choice.pair();
            Set<MemberSignature> chosen = new HashSet<>();
            if (pair != null) {
                chosen.add(pair.gradient());
            }
            WellKnown.pairs(file, members).forEach(p -> chosen.add(p.gradient()));
            return chosen;
        }
    }
}
