package io.github.nnmaven.pairing;

/** How much a value's and a gradient's name say that they belong together; weakest first. */
public enum Strength {
    /** The gradient's name names no function, and its types fit one function alone. */
    LONE("its types fit no other method"),
    /** Names that people use together: {@code loss} and {@code gradient}. */
    CONVENTION("the names are used together"),
    /** The gradient is named after the value: {@code sigmoid} and {@code sigmoidDerivative}. */
    NAMESAKE("it is named after the value");

    private final String reason;

    Strength(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
