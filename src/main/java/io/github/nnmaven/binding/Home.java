package io.github.nnmaven.binding;

/** Where a variable lives that is no argument of the calls. */
interface Home {
    /**
     * The numbers that are there.
     *
     * @throws BindingException if they cannot be read
     */
    ArrayValue get(Scope scope);

    /**
     * Puts numbers there, bit by bit.
     *
     * @throws BindingException if they do not stay there
     */
    void put(ArrayValue value, Scope scope);
}
