package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.ClaimError;
import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Subject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A function of the project's own as a loss: its value, if that is a number, or else {@code Σ u·value} with the upstream
 * gradient {@code u}.
 */
final class LossSubject extends PointSubject implements Subject, ClaimError {
    private final Claims claims;
    private final @Nullable UpstreamGradient upstream;
    private final boolean entryByEntry;

    /**
     * @param upstream     null when the value is a number and the gradient takes none
     * @param entryByEntry whether the code gives the derivative of each entry of the value by the same entry of the input
     */
    LossSubject(
            FunctionPoint at,
            UserFunction function,
            Claims claims,
            @Nullable UpstreamGradient upstream,
            boolean entryByEntry) {
        super(at, function);
        this.claims = claims;
        this.upstream = upstream;
        this.entryByEntry = entryByEntry;
    }

    @Override
    public double value(double[][] point) {
        return told(() -> loss(valueAt(point)));
    }

    private double loss(ArrayValue value) {
        if (upstream == null) {
            if (value.size() != 1) {
                throw new EvaluationException(function().calls().value().text()
                        + ", the value, was a number at first and is " + value.shape() + " now");
            }
            return value.flat()[0];
        }
        double[] u = upstream.of(value).flat();
        double loss = 0;
        for (int i = 0; i < u.length; i++) {
            loss += u[i] * value.flat()[i];
        }
        return loss;
    }

    @Override
    public double[][] gradient(double[][] point) {
        ArrayValue[] where = at(point);
        return told(() -> gradients(evaluated(where), where));
    }

    private Evaluation evaluated(ArrayValue[] where) {
        return function().gradient(where, entryByEntry ? null : upstream);
    }

    private double[][] gradients(Evaluation evaluation, ArrayValue[] where) {
        double[][] gradients = claims.gradients(evaluation.claims(), where);
        if (entryByEntry && upstream != null) {
            double[] u = upstream.of(function().readValue(evaluation.output())).flat();
            Arrays.setAll(gradients[0], i -> gradients[0][i] * u[i]);
        }
        return gradients;
    }

    @Override
    public double[][] claimErrors(double[][] point) {
        ArrayValue[] where = at(point);
        return told(() -> {
            Evaluation evaluation = evaluated(where);
            return claims.errors(evaluation.claims(), where, gradients(evaluation, where));
        });
    }
}
