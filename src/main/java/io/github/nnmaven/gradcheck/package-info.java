/**
 * Numeric derivatives with error bounds, verdicts, localisation and diagnosis. Start at {@link
 * io.github.nnmaven.gradcheck.Subject}, what is checked, and {@link io.github.nnmaven.gradcheck.Method}, how.
 *
 * <p>Notation: {@code a} is the gradient under test, {@code n ± E} the numeric derivative with its error bound, {@code h}
 * the step. A subject is a function of named parameter tensors; it knows nothing of networks. What a subject can do
 * faster than by one evaluation after another is an optional capability: an interface of this package that the subject
 * implements besides {@link io.github.nnmaven.gradcheck.Subject}. Code that gives several numbers is a {@link
 * io.github.nnmaven.gradcheck.VectorSubject}: each output is compared as a subject of its own, evaluations are shared. Where a
 * point may be moved to ({@link io.github.nnmaven.gradcheck.Domain}, {@link io.github.nnmaven.gradcheck.Grid}) is kept in
 * {@code Space}; what exists on one side of a point only is left to {@code EdgeSearch}.
 *
 * <p>The bounded method in the order in which it works: {@code SubjectCheck} walks through a subject; {@code Neighbourhood}
 * holds a point with its scales and the measured {@code Noise}; {@code EntryEstimator} finds steps ({@code StepSearch}) and
 * takes differences ({@code Stencil}); {@code PointCheck} compares by the {@code BoundedRule}, and repeats a mismatch by the
 * {@code SecondScheme}; {@code KinkReview} decides where pieces meet; {@code GroupCheck} takes what is too large for the
 * budget; {@code StepCurves} shows how errors depend on the step; {@code SelfTest}, {@code Diagnosis} and {@code FirstWrongStage} tell how strong the check was and what is wrong.
 * Random choices come from {@link java.util.SplittableRandom} and the seed of the {@link
 * io.github.nnmaven.gradcheck.Execution}.
 *
 * <p><b>One more method</b> is a line in {@link io.github.nnmaven.gradcheck.Methods}, <b>one more hypothesis</b> a line in
 * {@code Diagnosis} with a case in its test, <b>one more deliberate bug</b> a line in {@code Mutation}.
 *
 * <p>Knows Commons Math, and no other package of ours.
 */
@NullMarked
package io.github.nnmaven.gradcheck;

import org.jspecify.annotations.NullMarked;
