package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.Domain;
import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Grid;
import io.github.nnmaven.gradcheck.JacobianClaimError;
import io.github.nnmaven.gradcheck.Tensor;
import io.github.nnmaven.gradcheck.VectorSubject;
import java.util.List;

/** A function of the project's own that gives several numbers, with its Jacobian. */
final class JacobianSubject implements VectorSubject, Domain, Grid, JacobianClaimError {
    private final FunctionPoint at;
    private final UserFunction function;
    private final Claims claims;
    private final int outputs;

    JacobianSubject(FunctionPoint at, UserFunction function, Claims claims, int outputs) {
        this.at = at;
        this.function = function;
        this.claims = claims;
        this.outputs = outputs;
    }

    @Override
    public String name() {
        return at.name();
    }

    @Override
    public String source() {
        return at.source();
    }

    @Override
    public List<Tensor> tensors() {
        return at.tensors();
    }

    @Override
    public double[][] point() {
        return at.start();
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double[] values(double[][] point) {
        ArrayValue value = function.readValue(function.value(at.at(point)).output());
        if (value.size() != outputs) {
            throw new EvaluationException(function.calls().value().text() + " gave " + outputs
                    + " numbers at first and " + value.size() + " now");
        }
        return value.flat();
    }

    @Override
    public double[][][] jacobian(double[][] point) {
        ArrayValue[] where = at.at(point);
        return claims.jacobian(function.gradient(where, null).claims(), where, outputs);
    }

    @Override
    public double[][][] jacobianErrors(double[][] point) {
        ArrayValue[] where = at.at(point);
        List<ArrayValue> found = function.gradient(where, null).claims();
        double[][][] jacobian = claims.jacobian(found, where, outputs);
        double[][][] errors = new double[outputs][][];
        for (int o = 0; o < outputs; o++) {
            errors[o] = claims.roundings(found, jacobian[o]);
        }
        return errors;
    }

    @Override
    public double nearest(int tensor, int entry, double x) {
        return at.nearest(tensor, x);
    }

    @Override
    public double low(int tensor, int entry) {
        return at.bounds().get(tensor).low();
    }

    @Override
    public double high(int tensor, int entry) {
        return at.bounds().get(tensor).high();
    }

    @Override
    public boolean lowOpen(int tensor, int entry) {
        return at.bounds().get(tensor).lowOpen();
    }

    @Override
    public boolean highOpen(int tensor, int entry) {
        return at.bounds().get(tensor).highOpen();
    }
}
