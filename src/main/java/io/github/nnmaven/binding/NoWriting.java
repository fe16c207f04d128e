package io.github.nnmaven.binding;

/** A type that no numbers can be made into. */
final class NoWriting extends Writing {
    NoWriting(String name) {
        super(name);
    }

    @Override
    public int cost(ArrayValue value) {
        return IMPOSSIBLE;
    }

    @Override
    public Object write(ArrayValue value) {
        throw refused(value, ", which holds no numbers");
    }
}
