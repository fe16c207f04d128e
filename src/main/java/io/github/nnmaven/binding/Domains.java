package io.github.nnmaven.binding;

import io.github.nnmaven.spec.DomainSpec;
import java.util.List;

/** Where variables lie, as a spec says. */
final class Domains {
    /** What people call the only variable, whatever the code calls it. */
    private static final String ONLY = "x";

    private final List<DomainSpec> specs;
    private final List<String> variables;

    /** @throws FunctionFault if a domain is said of what is no variable */
    Domains(List<DomainSpec> specs, List<Variable> variables) {
        this.specs = specs;
        this.variables = variables.stream().map(Variable::name).toList();
        specs.forEach(this::requireKnown);
    }

    private void requireKnown(DomainSpec domain) {
        if (domain.variable() != null && variables.stream().noneMatch(name -> isOf(domain, name))) {
            String name = domain.variable().value();
            throw Unknown.name(
                    domain.variable().where(),
                    "a domain is given for " + name + ", which is no variable",
                    name,
                    variables);
        }
    }

    private boolean isOf(DomainSpec domain, String variable) {
        if (domain.variable() == null) {
            return true;
        }
        String name = domain.variable().value();
        return name.equals(variable) || (variables.size() == 1 && name.equals(ONLY));
    }

    /** Where a variable's entries lie. */
    Bounds bounds(Variable variable) {
        return specs.stream()
                .filter(domain -> isOf(domain, variable.name()))
                .map(domain -> new Bounds(domain.low(), domain.lowOpen(), domain.high(), domain.highOpen()))
                .findFirst()
                .orElse(Bounds.NONE);
    }
}
