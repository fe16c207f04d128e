package io.github.nnmaven.binding;

import io.github.nnmaven.gradcheck.Domain;
import io.github.nnmaven.gradcheck.EvaluationException;
import io.github.nnmaven.gradcheck.Grid;
import io.github.nnmaven.gradcheck.Tensor;
import java.util.List;
import java.util.function.Supplier;

/** What functions of the project's own have in common at one of their points, whatever their value is. */
abstract class PointSubject implements Domain, Grid {
    private final FunctionPoint at;
    private final UserFunction function;

    PointSubject(FunctionPoint at, UserFunction function) {
        this.at = at;
        this.function = function;
    }

    final UserFunction function() {
        return function;
    }

    /** The variables with these numbers. */
    final ArrayValue[] at(double[][] numbers) {
        return at.at(numbers);
    }

    final ArrayValue valueAt(double[][] numbers) {
        return function.readValue(function.value(at(numbers)).output());
    }

    /**
     * What the project's code gives.
     *
     * @throws EvaluationException that says what it threw, if it did
     */
    static <T> T told(Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (UserCodeException | BindingException e) {
            throw new EvaluationException(String.valueOf(e.getMessage()), e);
        }
    }

    public final String name() {
        return at.name();
    }

    public final String source() {
        return at.source();
    }

    public final List<Tensor> tensors() {
        return at.tensors();
    }

    public final double[][] point() {
        return at.start();
    }

    @Override
    public final double nearest(int tensor, int entry, double x) {
        return at.nearest(tensor, x);
    }

    @Override
    public final double low(int tensor, int entry) {
        return at.bounds().get(tensor).low();
    }

    @Override
    public final double high(int tensor, int entry) {
        return at.bounds().get(tensor).high();
    }

    @Override
    public final boolean lowOpen(int tensor, int entry) {
        return at.bounds().get(tensor).lowOpen();
    }

    @Override
    public final boolean highOpen(int tensor, int entry) {
        return at.bounds().get(tensor).highOpen();
    }
}
