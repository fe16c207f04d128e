package io.github.nnmaven.report;

/**
 * An area of a chart between two ends.
 *
 * @param first layer of the first pair
 * @param low   lower ends
 * @param high  upper ends
 */
record Band(int first, double[] low, double[] high) {}
