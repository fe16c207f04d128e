package io.github.nnmaven.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that begins with {@code function:}, a gradient in the project's own Java.
 *
 * @param name        unique; when not written, the simple name of the class, or that of the factory
 * @param function    the class, or the call that makes the object under test
 * @param value       the call of the value, or the name of the method; null: to be found by name and type
 * @param gradient    the same of the gradient
 * @param at          points: those of the only variable, or named
 * @param variables   what is differentiated; none: what the calls say
 * @param data        further arguments of the calls
 * @param upstream    gradient of the loss with respect to a value that is not a number; null: standard normal
 * @param conventions how the code differs from a plain gradient
 * @param domain      where the function is defined
 * @param expect      what is known to be wrong; none: it must pass
 * @param gradcheck   overrides of the check
 * @param where       place of the document's {@code function:} value
 */
public record FunctionSpec(
        Located<String> name,
        Located<Expression> function,
        @Nullable Located<Expression> value,
        @Nullable Located<Expression> gradient,
        List<PointSpec> at,
        List<VariableSpec> variables,
        List<ArgumentSpec> data,
        @Nullable PointSpec upstream,
        ConventionsSpec conventions,
        List<DomainSpec> domain,
        List<ExpectSpec> expect,
        GradcheckSpec gradcheck,
        Location where)
        implements SubjectSpec {
    public FunctionSpec {
        at = List.copyOf(at);
        variables = List.copyOf(variables);
        data = List.copyOf(data);
        domain = List.copyOf(domain);
        expect = List.copyOf(expect);
    }
}
