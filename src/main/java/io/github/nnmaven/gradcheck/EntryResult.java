package io.github.nnmaven.gradcheck;

import java.util.List;

/**
 * One entry of a tensor, compared.
 *
 * @param index    multi-dimensional index
 * @param analytic claimed derivative {@code a}
 * @param numeric  numeric derivative {@code n}
 * @param bound    what {@code |a − n|} may be: error bound {@code E} and tolerance together
 * @param verdict  what follows from them
 */
public record EntryResult(List<Integer> index, double analytic, double numeric, double bound, EntryVerdict verdict) {}
