package io.github.nnmaven.corpus.variety;

/** What a layer is doing. */
public enum Mode {
    TRAINING,
    INFERENCE
}
