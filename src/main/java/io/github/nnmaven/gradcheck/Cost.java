package io.github.nnmaven.gradcheck;

/**
 * What a check is expected to take.
 *
 * @param entries     derivatives that are compared
 * @param evaluations that are still to be made
 * @param whole       the same in units of one evaluation of the whole function: those that share work count for less
 */
public record Cost(long entries, double evaluations, double whole) {
    /** So many times as much. */
    Cost times(int factor) {
        return new Cost(entries * factor, evaluations * factor, whole * factor);
    }
}
