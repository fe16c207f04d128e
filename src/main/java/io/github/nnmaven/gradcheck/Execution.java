package io.github.nnmaven.gradcheck;

import java.util.concurrent.ExecutorService;

/**
 * What a check may use. Handed in, so that the engine starts no thread of its own.
 *
 * @param workers runs independent pieces of work
 * @param threads how many of them at a time are useful, 1 or more
 * @param budget  largest number of function evaluations for checking one subject entry by entry
 * @param seed    of every random choice the check makes
 */
public record Execution(ExecutorService workers, int threads, long budget, long seed) {}
