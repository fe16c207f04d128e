package io.github.nnmaven.maven;

import io.github.nnmaven.classfile.NamedCode;
import io.github.nnmaven.classfile.NamedCode.Use;
import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.NetworkSpec;
import io.github.nnmaven.spec.OwnSpec;
import io.github.nnmaven.spec.SubjectSpec;
import io.github.nnmaven.spec.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's code that a spec names. */
final class SpecCode {
    private static final Map<String, String> CONTRACTS =
            Map.of("backward", "forward", "derivative", "value", "gradient", "value");

    private SpecCode() {}

    /** One entry for a function, one for each own class in a network. */
    static List<NamedCode> namedIn(SubjectSpec spec) {
        String subject = spec.name().value();
        if (spec instanceof FunctionSpec function) {
            return named(subject, function.function(), function.value(), function.gradient())
                    .toList();
        }
        NetworkSpec network = (NetworkSpec) spec;
        return Stream.concat(network.layers().stream(), Stream.of(network.loss()))
                .map(Term::own)
                .filter(Objects::nonNull)
                .flatMap(own -> named(subject, own))
                .toList();
    }

    /** Without names a network takes the methods that the contracts of layers, activations and losses name. */
    private static Stream<NamedCode> named(String subject, OwnSpec own) {
        Stream<NamedCode> written = named(subject, own.instance(), own.value(), own.gradient());
        return own.gradient() != null
                ? written
                : written.flatMap(code -> Stream.concat(
                        Stream.of(code),
                        CONTRACTS.entrySet().stream()
                                .map(c -> new NamedCode(
                                        subject,
                                        code.function(),
                                        new Use(c.getValue(), -1),
                                        new Use(c.getKey(), -1)))));
    }

    private static Stream<NamedCode> named(
            String subject,
            Located<Expression> instance,
            @Nullable Located<Expression> value,
            @Nullable Located<Expression> gradient) {
        String path = path(instance.value());
        return path == null ? Stream.of() : Stream.of(new NamedCode(subject, path, use(value), use(gradient)));
    }

    private static @Nullable Use use(@Nullable Located<Expression> written) {
        String path = written == null ? null : path(written.value());
        if (written == null || path == null) {
            return null;
        }
        int arguments = written.value() instanceof Expression.Call call
                ? call.arguments().size()
                : -1;
        return new Use(path, arguments);
    }

    private static @Nullable String path(Expression written) {
        return written instanceof Expression.Call call ? call.calleePath() : written.path();
    }
}
