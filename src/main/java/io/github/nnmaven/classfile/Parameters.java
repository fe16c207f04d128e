package io.github.nnmaven.classfile;

import io.github.nnmaven.pairing.Numbers;
import io.github.nnmaven.pairing.Pairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.objectweb.asm.Opcodes;

/**
 * A tensor that an object holds beside its gradient, under names that belong together.
 *
 * @param name  of the field, or what the getter gets
 * @param where how a spec says where it is and where its gradient is found
 */
public record Parameters(String name, String where) {
    /** All such tensors of a class: those that getters return, then those in fields. */
    static List<Parameters> of(ClassFile file, Members members) {
        Map<String, String> getters = new LinkedHashMap<>();
        for (ClassMethod method : members.of(file)) {
            boolean gets = method.signature().parameterTypes().isEmpty() && !method.is(Opcodes.ACC_STATIC);
            if (gets && isTensor(method.signature().returnType())) {
                getters.put(method.name(), method.signature().returnType());
            }
        }
        List<Parameters> found = new ArrayList<>();
        related(
                getters,
                (tensor, gradient) -> found.add(
                        new Parameters(property(tensor), "{get: " + tensor + "(), gradient: " + gradient + "()}")));
        related(file.arrays(), (tensor, gradient) -> {
            if (found.stream().noneMatch(p -> p.name().equals(tensor))) {
                found.add(new Parameters(tensor, "{field: " + tensor + ", gradient: {field: " + gradient + "}}"));
            }
        });
        return found;
    }

    private static void related(Map<String, String> all, BiConsumer<String, String> action) {
        all.forEach((tensor, type) -> all.forEach((gradient, itsType) -> {
            if (type.equals(itsType) && Pairs.isNamedAfter(gradient, tensor)) {
                action.accept(tensor, gradient);
            }
        }));
    }

    private static boolean isTensor(String type) {
        return Numbers.rank(type) != Numbers.NONE && Numbers.rank(type) != 0;
    }

    private static String property(String getter) {
        return getter.length() > 3 && getter.startsWith("get") && Character.isUpperCase(getter.charAt(3))
                ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4)
                : getter;
    }
}
