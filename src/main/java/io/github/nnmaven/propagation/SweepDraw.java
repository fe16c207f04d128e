package io.github.nnmaven.propagation;

import java.util.List;

/**
 * One draw of standard normals under all initializations of a sweep.
 *
 * @param shown    of the initializations that are shown
 * @param products of the products of variance and fan
 */
record SweepDraw(List<Ways> shown, List<Ways> products) {
    /** Both signals of one initialization. */
    record Ways(Signal forward, Signal backward) {}
}
