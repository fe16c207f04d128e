package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.Located;
import io.github.nnmaven.spec.VariableSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of a spec with one name written in another way. */
final class Renaming {
    private final String from;
    private final String to;

    private Renaming(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** In the calls of value and gradient and in the gradients of variables. */
    static FunctionSpec of(FunctionSpec spec, String from, String to) {
        Renaming renaming = new Renaming(from, to);
        List<VariableSpec> variables = spec.variables().stream()
                .map(v -> new VariableSpec(v.name(), v.at(), v.place(), renaming.located(v.gradient()), v.where()))
                .toList();
        return new FunctionSpec(
                spec.name(),
                spec.function(),
                renaming.located(spec.value()),
                renaming.located(spec.gradient()),
                spec.at(),
                variables,
                spec.data(),
                spec.upstream(),
                spec.conventions(),
                spec.domain(),
                spec.expect(),
                spec.gradcheck(),
                spec.where());
    }

    private @Nullable Located<Expression> located(@Nullable Located<Expression> written) {
        return written == null ? null : new Located<>(renamed(written.value()), written.where());
    }

    private List<Expression> all(List<Expression> written) {
        return written.stream().map(this::renamed).toList();
    }

    private Expression renamed(Expression written) {
        if (written instanceof Expression.Name name) {
            return name.name().equals(from) ? new Expression.Name(to, name.where()) : name;
        }
        if (written instanceof Expression.Member member) {
            return new Expression.Member(renamed(member.target()), member.name(), member.where());
        }
        if (written instanceof Expression.Call call) {
            Expression target = call.target() == null ? null : renamed(call.target());
            return new Expression.Call(target, call.name(), all(call.arguments()), call.where());
        }
        if (written instanceof Expression.Index index) {
            return new Expression.Index(renamed(index.target()), renamed(index.index()), index.where());
        }
        if (written instanceof Expression.Cast cast) {
            return new Expression.Cast(cast.type(), renamed(cast.value()), cast.where());
        }
        return written instanceof Expression.ArrayLiteral array
                ? new Expression.ArrayLiteral(array.type(), all(array.elements()), array.where())
                : written;
    }
}
