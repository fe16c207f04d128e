package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.Located;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in the written calls of a spec that stand for nothing else: variables, and arrays to fill. */
final class WrittenNames {
    private static final Set<String> PACKAGES = Set.of("java", "com", "org", "net", "io");

    private final Map<String, @Nullable Object> data;
    private final ProjectCode code;
    private final Signatures signatures;

    WrittenNames(Map<String, @Nullable Object> data, ProjectCode code, Signatures signatures) {
        this.data = data;
        this.code = code;
        this.signatures = signatures;
    }

    /** Names of a written call that stand for nothing that is known yet; none of a method's name alone. */
    Set<String> unknown(@Nullable Located<Expression> part) {
        Set<String> names = new LinkedHashSet<>();
        if (part != null && !(part.value() instanceof Expression.Name) && !isSignature(part.value())) {
            names.addAll(Names.in(part.value()));
        }
        names.removeIf(this::isKnown);
        return names;
    }

    private static boolean isSignature(Expression written) {
        return written instanceof Expression.Call call && Signatures.types(call) != null;
    }

    private boolean isKnown(String name) {
        return data.containsKey(name)
                || Special.isOne(name)
                || code.classNamed(name) != null
                || PACKAGES.contains(name)
                || signatures.hasField(name);
    }
}
