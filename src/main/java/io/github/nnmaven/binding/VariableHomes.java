package io.github.nnmaven.binding;

import io.github.nnmaven.spec.Expression;
import io.github.nnmaven.spec.FunctionSpec;
import io.github.nnmaven.spec.PlaceSpec;
import io.github.nnmaven.spec.VariableSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is differentiated, and where it lives. */
final class VariableHomes {
    private final FunctionSpec spec;
    private final Evaluator code;

    VariableHomes(FunctionSpec spec, Evaluator code) {
        this.spec = spec;
        this.code = code;
    }

    /** Those that the spec declares, or those of the calls, or else the parameters that the object holds. */
    List<Variable> of(CallSearch.Found found, List<String> inCalls, Signatures signatures) {
        if (!spec.variables().isEmpty()) {
            return spec.variables().stream().map(this::variable).toList();
        }
        List<Variable> variables = new ArrayList<>();
        for (String name : inCalls) {
            variables.add(new Variable(name, null, null, spec.where()));
        }
        if (variables.isEmpty()) {
            PropertyHome home = HeldParameters.home(signatures, code, spec.where());
            if (home == null) {
                throw new FunctionFault(
                        spec.where(),
                        "it is not clear what " + found.gradient().text() + " is differentiated by: "
                                + found.value().text() + " takes no argument, and no setter of parameters was found",
                        "Name it: variables: {w: {get: getWeights(), gradient: getWeightGradients()}}.");
            }
            variables.add(new Variable("parameters", home, null, spec.where()));
        }
        return variables;
    }

    private Variable variable(VariableSpec written) {
        Expression gradient =
                written.gradient() == null ? null : written.gradient().value();
        boolean whole =
                CallCompletion.isName(gradient, Special.RESULT) || CallCompletion.isName(gradient, Special.BUFFER);
        return new Variable(written.name().value(), home(written), whole ? null : gradient, written.where());
    }

    private @Nullable Home home(VariableSpec written) {
        PlaceSpec place = written.place();
        if (place instanceof PlaceSpec.Live live) {
            return new LiveHome(live.get().value(), code);
        }
        if (place instanceof PlaceSpec.Property property) {
            Expression getter = property.get() == null ? null : property.get().value();
            return new PropertyHome(getter, setter(property.set().value()), code);
        }
        return place instanceof PlaceSpec.Field field
                ? new FieldHome(field.field().value(), code)
                : null;
    }

    /** A name alone is a call with the value. */
    private static Expression setter(Expression written) {
        return written instanceof Expression.Name name
                ? new Expression.Call(
                        null,
                        name.name(),
                        List.of(new Expression.Name(Special.VALUE.word(), name.where())),
                        name.where())
                : written;
    }
}
