package io.github.nnmaven.binding;

/** {@code double[]}. */
final class DoublesWriting extends Writing {
    DoublesWriting() {
        super("double[]");
    }

    @Override
    public int cost(ArrayValue value) {
        boolean vector = value.shape().rank() == 1;
        int cost = NumberWriting.costOf(double.class, value);
        return vector ? cost : value.shape().isNumber() ? cost + OTHER_RANK : IMPOSSIBLE;
    }

    @Override
    public Object write(ArrayValue value) {
        if (value.shape().rank() > 1) {
            throw refused(value, "");
        }
        return value.flat().clone();
    }

    @Override
    public Element element(ArrayValue value) {
        return Element.DOUBLE;
    }
}
