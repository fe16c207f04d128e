package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.JacobianClaimError;
import io.github.nnmaven.gradcheck.VectorSubject;
import java.util.List;

/** A function of the project's own that gives several numbers, with its Jacobian. */
final class JacobianSubject extends PointSubject implements VectorSubject, JacobianClaimError {
    private final Claims claims;
    private final int outputs;

    JacobianSubject(FunctionPoint at, UserFunction function, Claims claims, int outputs) {
        super(at, function);
        this.claims = claims;
        this.outputs = outputs;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double[] values(double[][] point) {
        ArrayValue value = told(() -> valueAt(point));
        if (value.size() != outputs) {
            throw new EvaluationException(function().calls().value().text() + " gave " + outputs
                    + " numbers at first and " + value.size() + " now");
        }
        return value.flat();
    }

    @Override
    public double[][][] jacobian(double[][] point) {
        ArrayValue[] where = at(point);
        return told(() -> claims.jacobian(function().gradient(where, null).claims(), where, outputs));
    }

    @Override
    public double[][][] jacobianErrors(double[][] point) {
        ArrayValue[] where = at(point);
        List<ArrayValue> found = told(() -> function().gradient(where, null).claims());
        double[][][] jacobian = claims.jacobian(found, where, outputs);
        double[][][] errors = new double[outputs][][];
        for (int o = 0; o < outputs; o++) {
            errors[o] = claims.roundings(found, jacobian[o]);
        }
        return errors;
    }
}
