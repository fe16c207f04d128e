package io.github.nnmaven.pairing;

import java.util.List;
import java.util.Set;

/** The words of which people make the names of values and gradients; all in lower case. */
final class Lexicon {
    /** Say nothing about which function is meant. */
    static final Set<String> NEUTRAL = words(
            "get compute computes computed calc calculate calculates calculated eval evaluate evaluates evaluation"
                    + " at of the for by wrt with respect to first analytic analytical exact local compile fast");

    /** A first derivative. */
    static final Set<String> DERIVATIVE = words(
            "gradient gradients grad grads derivative derivatives derivate derivates derivation derivations derived derive"
                    + " deriv derivs derv der ders prime primes partial partials differential differentials differentiate"
                    + " slope subgradient dif diff");

    static final Set<String> JACOBIAN = words("jacobian jacobians jac jacobi jacobean");
    static final Set<String> HESSIAN = words("hessian hessians hess");

    /** The way back through a layer. */
    static final Set<String> BACKWARD = words("backward backwards back backprop backpropagate backpropagation bprop"
            + " backpropogate backpropogation backpropagated backpass");

    /** The way through a layer. */
    static final Set<String> FORWARD = words(
            "forward forwards fprop forwardprop feedforward feed propagate fwd forwardpropagate forwardpropagation");

    /** Go with the two above and say no more. */
    static final Set<String> PASS = words("pass prop propagate propagation step");

    /** Say nothing beside a word that names the function: {@code sigmoidFunction} with {@code sigmoidDerivative}. */
    static final Set<String> GENERAL = words("function functions func fn fcn fun value values");

    /** Of order two. */
    static final Set<String> SECOND = words("second double 2 2nd two twice");

    /** Of order three: nothing here is its value. */
    static final Set<String> THIRD = words("third 3 3rd three nth order");

    /** Functions whose gradient is usually just called gradient, with all neutral words left out. */
    static final Set<String> CONVENTIONAL =
            words("value values f fn fun func function functions fx y loss cost objective"
                    + " energy error apply activate activation activations output score likelihood loglikelihood potential criterion"
                    + " residual residuals penalty squash call calculation computation result model misfit objectivefunction"
                    + " costfunction lossfunction errorfunction activationfunction functionvalue val negativeloglikelihood chi2"
                    + " negloglikelihood nll logdensity logprobability logp perform predict process transfer transform invoke"
                    + " kernel regularization regularizer");

    /** The negative gradient of what. */
    static final Set<String> ENERGY = words("energy potential potentialenergy");

    static final Set<String> FORCE = words("force forces");

    /**
     * Functions whose gradient statisticians call the score. Their negatives are not among them: some people's score is their
     * gradient then, and other people's the negative one.
     */
    static final Set<String> LOG_LIKELIHOOD =
            words("loglikelihood loglik logl ll logposterior logdensity logprobability logp");

    static final Set<String> SCORE = words("score scores scorefunction scorevector");

    /** {@code log Σ exp}, whose gradient is the softmax. */
    static final Set<String> LOG_SUM_EXP = words("logsumexp lse");

    static final Set<String> SOFTMAX = words("softmax");

    /** An action, but of a curve also its value. */
    static final Set<String> FIT = words("fit");

    /** Methods that do something; what they return is no function of their arguments. First words of names. */
    static final Set<String> ACTIONS =
            words("set update add reset clear init initialize load save read write print plot"
                    + " draw test check is has can use zero clip accumulate train fit solve optimize optimise minimize minimise"
                    + " maximize maximise equals hash compare copy clone main put index register remove create make build new"
                    + " iterate search random sample to show format parse validate assert should");

    /** Functions whose gradient is named after them, if there is one. First words of names. */
    static final Set<String> NEVER_CONVENTIONAL = words("norm norm1 norm2 dot distance sum mean average min max minimum"
            + " maximum size length count numerical numeric descent ascent normalize normalise rescale lipschitz standard"
            + " std variance angle step rate get");

    /** Estimates from values; not what somebody derived by hand. */
    static final Set<String> ESTIMATES = words("numerical numeric numerically fd finite approximate approximated approx"
            + " estimated check checker checking test");

    private Lexicon() {}

    private static Set<String> words(String all) {
        return Set.copyOf(List.of(all.split(" ")));
    }
}
