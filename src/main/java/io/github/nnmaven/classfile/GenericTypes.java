package io.github.nnmaven.classfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Types of a method in Java source form, with their type arguments where the class file has them (JVM specification, section
 * 4.7.9.1). Type variables are written as what they are erased to.
 */
final class GenericTypes {
    private final String signature;
    private int at;

    private GenericTypes(String signature, int at) {
        this.signature = signature;
        this.at = at;
    }

    /** The parameters' types, then the type of the result. */
    static List<String> of(String descriptor, @Nullable String signature) {
        List<String> erased = erased(descriptor);
        if (signature == null) {
            return erased;
        }
        List<String> generic = new GenericTypes(signature, signature.indexOf('(') + 1).types();
        return generic.size() == erased.size() ? merged(generic, erased) : erased;
    }

    private static List<String> erased(String descriptor) {
        List<String> types = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(descriptor)) {
            types.add(type.getClassName());
        }
        types.add(Type.getReturnType(descriptor).getClassName());
        return types;
    }

    private static List<String> merged(List<String> generic, List<String> erased) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < generic.size(); i++) {
            types.add(generic.get(i).startsWith("?") ? erased.get(i) : generic.get(i));
        }
        return types;
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        while (signature.charAt(at) != ')') {
            types.add(type());
        }
        at++;
        types.add(type());
        return types;
    }

    private String type() {
        char kind = signature.charAt(at++);
        return switch (kind) {
            case '[' -> type() + "[]";
            case 'T' -> variable();
            case 'L' -> classType();
            default -> Type.getType(String.valueOf(kind)).getClassName();
        };
    }

    private String variable() {
        at = signature.indexOf(';', at) + 1;
        return "?";
    }

    private String classType() {
        StringBuilder name = new StringBuilder();
        while (signature.charAt(at) != ';') {
            char c = signature.charAt(at++);
            if (c == '<') {
                name.append(arguments());
            } else {
                name.append(c == '/' ? '.' : c == '.' ? '$' : c);
            }
        }
        at++;
        return name.toString();
    }

    private String arguments() {
        List<String> arguments = new ArrayList<>();
        while (signature.charAt(at) != '>') {
            arguments.add(argument());
        }
        at++;
        return "<" + String.join(", ", arguments) + ">";
    }

    private String argument() {
        char wildcard = signature.charAt(at);
        if (wildcard == '*') {
            at++;
            return "?";
        }
        if (wildcard == '+' || wildcard == '-') {
            at++;
            return (wildcard == '+' ? "? extends " : "? super ") + type();
        }
        return type();
    }
}
