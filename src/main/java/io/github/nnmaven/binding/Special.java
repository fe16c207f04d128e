package io.github.nnmaven.binding;

import java.util.Arrays;
import java.util.List;

/** Names that calls may use besides variables and data. */
enum Special {
    /** The gradient of the loss with respect to the value, in the value's shape. */
    UPSTREAM("upstream"),
    /** What the value's call returned. */
    OUTPUT("output"),
    /** What the gradient's call returned. */
    RESULT("result"),
    /** A fresh array of zeros for what the method writes. */
    BUFFER("buffer"),
    /** The learning rate. */
    RATE("learningRate"),
    /** Index of one entry of the only variable; the call is made once for each. */
    INDEX("index"),
    /** What a setter is given. */
    VALUE("value"),
    /** The object under test. */
    THIS("this");

    private final String word;

    Special(String word) {
        this.word = word;
    }

    /** As calls write it. */
    String word() {
        return word;
    }

    /** All of them, for messages. */
    static List<String> words() {
        return Arrays.stream(values()).map(Special::word).toList();
    }

    static boolean isOne(String name) {
        return words().contains(name);
    }
}
