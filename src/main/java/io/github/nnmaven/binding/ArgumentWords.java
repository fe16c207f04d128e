package io.github.nnmaven.binding;

import java.util.Locale;
import java.util.Set;

/** What parameters are usually called; compared without case and underscores. */
final class ArgumentWords {
    /** The upstream gradient: of the loss with respect to the value. */
    private static final Set<String> UPSTREAM = words(
            "dout doutput dvalues dvalue upstream upstreamgradient upstreamgrad"
                    + " upstreamgradients gradoutput gradoutputs gradientoutput outputgradient outputgradients outputgrad gradout"
                    + " outgrad outgradient gradientout dy dl dldy dldout dldoutput dlossdy dlossdout dlossdoutput dlda dldh dldz"
                    + " delta deltas error errors outputerror nextgradient nextgrad nextdelta grad grads gradient gradients g gy"
                    + " topdiff dtop dnext dh dz da derror upgrad incoming incominggradient lossgradient lossgrad dloss");
    /** The learning rate. */
    private static final Set<String> RATE = words("learningrate lr rate eta alpha stepsize step learningspeed");
    /** An array that the method fills. */
    private static final Set<String> BUFFER =
            words("buffer gradient grad g out result gradientbuffer gradbuffer gradout"
                    + " dst dest destination output gradientout outgradient jac jacobian hessian hess derivs derivatives derivative"
                    + " dx df dfdx fjac res ret residuals residual store target values grads gradients gout og");
    /** Which entry of the gradient. */
    private static final Set<String> INDEX = words(
            "i j k n idx index param parameter parameterindex paramindex dim dimension coordinate component which d"
                    + " entry variable axis iparam pos position");

    private ArgumentWords() {}

    static boolean isUpstream(String name) {
        return UPSTREAM.contains(plain(name));
    }

    static boolean isRate(String name) {
        return RATE.contains(plain(name));
    }

    static boolean isBuffer(String name) {
        return BUFFER.contains(plain(name));
    }

    static boolean isIndex(String name) {
        return INDEX.contains(plain(name));
    }

    /** Without case and underscores. */
    static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }
}
